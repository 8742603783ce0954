package vn.phusong.planner.gap.criteria;

/**
 * How the signal at a hamlet's centre and the share of its people who can use it make a status.
 *
 * @param uncoveredBelow_ppm below this share of people usable, a hamlet with an unusable centre is uncovered
 * @param coveredFrom_ppm from this share on, a hamlet with a good centre is covered
 * @param centreOnly the centre alone decides and both shares are not looked at
 * @param source where the figures come from
 */
public record HamletRule(int uncoveredBelow_ppm, int coveredFrom_ppm, boolean centreOnly, String source) {

    public HamletRule {
        if (uncoveredBelow_ppm <= 0 || uncoveredBelow_ppm > coveredFrom_ppm || coveredFrom_ppm > Shares.WHOLE_ppm) {
            throw new IllegalArgumentException("shares must hold 0 < uncovered <= covered <= 1, not "
                    + Shares.decimal(uncoveredBelow_ppm) + " and " + Shares.decimal(coveredFrom_ppm));
        }
    }

    /** The same rule with other shares, as the sensitivity table does. */
    public HamletRule withShares(int newUncoveredBelow_ppm, int newCoveredFrom_ppm) {
        return new HamletRule(newUncoveredBelow_ppm, newCoveredFrom_ppm, centreOnly, source);
    }
}
