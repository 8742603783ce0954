package vn.phusong.radio.linkbudget;

/**
 * Standard deviation of the level around its prediction at a place, model error included: 8 dB in the
 * open, 10 dB in forest and in hills (DESIGN §4).
 *
 * <p>Hills are where the terrain irregularity Δh within 1 km reaches 90 m, the value that NTIA Report
 * 82-100, table 1, gives for hills.
 */
public final class PlanningSigma {

    public static final double OPEN_DB = 8;
    public static final double FOREST_AND_HILLS_DB = 10;

    /** Terrain irregularity from which a place counts as hilly, in m. */
    public static final double HILLS_DELTA_H_M = 90;

    /** How far around a place the terrain irregularity is taken, in m. */
    public static final double HILLS_RADIUS_M = 1000;

    private PlanningSigma() {}

    /**
     * @param forest whether the place is covered by trees
     * @param deltaH_m terrain irregularity around it; NaN (unknown) counts as hilly, the careful side
     */
    public static double sigma_dB(boolean forest, double deltaH_m) {
        return forest || !(deltaH_m < HILLS_DELTA_H_M) ? FOREST_AND_HILLS_DB : OPEN_DB;
    }
}
