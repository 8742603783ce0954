package vn.phusong.radio.propagation;

/**
 * What an evaluation needs besides the path itself.
 *
 * @param timePercent p, percentage of average year for which the loss is not exceeded, 1..50
 * @param locationPercent pL, percentage of locations, 1..99
 * @param locationWidth_m width of the square over which locations vary (sets sigma_L), in m
 * @param locationVariability whether location variability and its sigma_L enter the loss at pL != 50
 * @param deltaN average radio-refractivity lapse-rate through the lowest km, N-units/km (positive)
 * @param n0 sea-level surface refractivity, N-units
 * @param latitude_deg latitude of the path centre, for the point incidence of anomalous propagation
 * @param coastDistanceTx_km over-land distance from transmitter to coast (dct); 500 inland
 * @param coastDistanceRx_km over-land distance from receiver to coast (dcr); 500 inland
 */
public record PathSettings(
        double timePercent,
        double locationPercent,
        double locationWidth_m,
        boolean locationVariability,
        Polarization polarization,
        double deltaN,
        double n0,
        double latitude_deg,
        double coastDistanceTx_km,
        double coastDistanceRx_km) {

    /** Distance to the coast that P.1812 takes for inland paths. */
    public static final double INLAND_KM = 500;

    public PathSettings {
        require(timePercent >= 1 && timePercent <= 50, "timePercent must be 1..50 %", timePercent);
        require(locationPercent >= 1 && locationPercent <= 99, "locationPercent must be 1..99 %", locationPercent);
        require(locationWidth_m > 0, "locationWidth_m must be positive", locationWidth_m);
        require(deltaN > 0 && deltaN < 157, "deltaN must be in 0..157 N-units/km", deltaN);
        require(n0 > 200 && n0 < 500, "n0 must be in 200..500 N-units", n0);
        require(Math.abs(latitude_deg) <= 90, "latitude_deg must be -90..90", latitude_deg);
        require(coastDistanceTx_km >= 0, "coastDistanceTx_km must not be negative", coastDistanceTx_km);
        require(coastDistanceRx_km >= 0, "coastDistanceRx_km must not be negative", coastDistanceRx_km);
    }

    /** Median in time and place, inland, vertical polarisation: what coverage runs use. */
    public static PathSettings median(double deltaN, double n0, double latitude_deg) {
        return new PathSettings(
                50, 50, 100, true, Polarization.VERTICAL, deltaN, n0, latitude_deg, INLAND_KM, INLAND_KM);
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + actual);
        }
    }
}
