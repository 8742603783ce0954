package vn.phusong.planner.gap.judging;

/**
 * Why a place with a decided status falls short. The centre's best server explains it; only where the
 * centre itself meets its level is it a matter of share.
 */
final class GapReasons {

    /**
     * Loss above free space from which a path counts as blocked. Our convention: about a knife edge with
     * ν = 2.3 (ITU-R P.526, eq. 31), well inside the shadow; grazing incidence costs 6 dB.
     */
    static final int BLOCKED_EXCESS_cdB = 2_000;

    /** Loss above free space below which a path counts as open: grazing incidence on a knife edge costs 6 dB. */
    static final int OPEN_EXCESS_cdB = 600;

    /**
     * How near a blocking path must be for the terrain to be blamed: the smallest reach of DESIGN §4, so
     * a distance at which an open path would serve with every technology and band. Beyond it: distance.
     */
    static final int NEAR_ENOUGH_M = 7_000;

    private GapReasons() {}

    /** @param centreMeetsLevel whether the centre meets the best level the rule asks of it */
    static GapReason of(OperatorTally tally, boolean centreMeetsLevel) {
        if (centreMeetsLevel) {
            return GapReason.LOW_SHARE;
        }
        BestServer server = tally.server();
        if (server == null) {
            return GapReason.NO_SITE;
        }
        if (server.excess_cdB() == null || server.distance_m() == null || server.distance_m() > NEAR_ENOUGH_M) {
            return GapReason.DISTANCE;
        }
        if (server.excess_cdB() >= BLOCKED_EXCESS_cdB) {
            return GapReason.TERRAIN;
        }
        return server.excess_cdB() < OPEN_EXCESS_cdB ? GapReason.ANTENNA : GapReason.DISTANCE;
    }
}
