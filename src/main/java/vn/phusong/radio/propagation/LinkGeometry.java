package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * What the models without a terrain profile need of a path: distances, antenna heights, and two things
 * read from the terrain, the effective base height (Hata) and whether the path is clear (3GPP).
 */
final class LinkGeometry {

    /** Range of the effective base height that Hata's formulas were fitted to, in m. */
    private static final double MIN_EFFECTIVE_M = 30;

    private static final double MAX_EFFECTIVE_M = 200;

    private final PathSeries series = new PathSeries();
    private final Tangents tangents;

    /** Along the ground, in km. */
    double distance_km;
    /** Between the antennas, in km. */
    double slantDistance_km;
    /** Antennas above ground, in m. */
    double txHeight_m;

    double rxHeight_m;
    /** Whether bare terrain over the median effective Earth leaves the antennas in sight of each other. */
    boolean lineOfSight;
    /**
     * Transmitting antenna above the mean terrain from 3 to 15 km towards the receiver, on shorter paths
     * from 0.2 of the distance on (ITU-R P.1546-6 Annex 5 §3), held within 30 to 200 m.
     */
    double effectiveTxHeight_m;

    LinkGeometry(PathSettings settings) {
        tangents = new PathTangents(EffectiveEarth.of(settings.deltaN()).median_km());
    }

    void load(PathProfile profile, double txHeight_m, double rxHeight_m) {
        series.load(profile, txHeight_m, rxHeight_m);
        tangents.load(series);
        lineOfSight = !tangents.terrainBlocks;
        distance_km = series.length_km;
        slantDistance_km = Math.hypot(distance_km, (series.tx_m - series.rx_m) / 1000);
        this.txHeight_m = txHeight_m;
        this.rxHeight_m = rxHeight_m;
        double aboveTerrain_m = series.tx_m - meanTerrain_m();
        effectiveTxHeight_m = Math.min(Math.max(aboveTerrain_m, MIN_EFFECTIVE_M), MAX_EFFECTIVE_M);
    }

    /** Whether every height is a number: a NaN among them reaches the mean or the tangents. */
    boolean isKnown() {
        return Double.isFinite(slantDistance_km + effectiveTxHeight_m) && !Double.isNaN(tangents.txSurface);
    }

    private double meanTerrain_m() {
        double from_km = Math.min(3, 0.2 * distance_km);
        double to_km = Math.min(15, distance_km);
        double weighted = 0;
        double weight_km = 0;
        for (int i = 1; i <= series.last; i++) {
            double start_km = Math.max(series.distance_km[i - 1], from_km);
            double end_km = Math.min(series.distance_km[i], to_km);
            if (end_km > start_km) {
                double middle_m = (series.ground_m[i - 1] + series.ground_m[i]) / 2;
                weighted += (end_km - start_km) * middle_m;
                weight_km += end_km - start_km;
            }
        }
        return weighted / weight_km;
    }
}
