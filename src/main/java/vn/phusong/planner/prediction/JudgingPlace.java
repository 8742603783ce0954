package vn.phusong.planner.prediction;

/**
 * The fixed points at which a place is judged.
 *
 * <p>Point 0 is the centre (a hamlet's culture house) and weighs nothing; the others weigh 1 together.
 * A place without location has no points.
 *
 * @param lon_deg longitudes, WGS 84
 * @param lat_deg latitudes, same length
 * @param weight share of people or of area, same length
 */
public record JudgingPlace(
        PlaceKind kind, String code, Weighting weighting, double[] lon_deg, double[] lat_deg, double[] weight) {

    public JudgingPlace {
        if (lon_deg.length != lat_deg.length || lon_deg.length != weight.length) {
            throw new IllegalArgumentException("judging points of " + code + " differ in length: " + lon_deg.length
                    + ", " + lat_deg.length + ", " + weight.length);
        }
        if ((weighting == Weighting.NONE) != (lon_deg.length == 0)) {
            throw new IllegalArgumentException(
                    "place " + code + " with weighting " + weighting + " has " + lon_deg.length + " points");
        }
    }

    /** A place that nobody has located. */
    public static JudgingPlace unlocated(PlaceKind kind, String code) {
        return new JudgingPlace(kind, code, Weighting.NONE, new double[0], new double[0], new double[0]);
    }

    public int size() {
        return lon_deg.length;
    }
}
