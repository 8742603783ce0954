package vn.phusong.radio.propagation;

/**
 * The rays from each antenna that just touch what lies between them: one tangent to the bare terrain, one
 * to the terrain with its clutter. ITU-R P.1812-8 §4.3.1 (eqs. 13, 17) and, for the terrain, Attachment 1
 * §5.1 and §5.3.
 *
 * <p>Slopes are in m/km over an Earth drawn flat, the terrain lifted by its bulge c·d·(D − d) with
 * c = 500/a_p: then the straight line between the antennas has the slope S_tr in every case.
 */
final class Tangents {

    /** Points the receiver looks at between two questions whether it has seen enough. */
    private static final int STRIDE = 16;
    /** Keeps the early end of the search clear of rounding. */
    private static final double MARGIN = 1 + 1e-9;

    /** c, in m/km². */
    final double curvature;

    private final double earthRadius_km;

    /** Whether terrain rises above the straight line between the antennas. */
    boolean terrainBlocks;
    /** Whether terrain with clutter reaches the straight line between the antennas. */
    boolean surfaceBlocks;
    /** Slope of the transmitter's tangents; −∞ without intermediate points. */
    double txTerrain;

    double txSurface;
    /** Slope of the receiver's tangents, upwards towards the transmitter; only known if blocked. */
    double rxTerrain;

    double rxSurface;
    /** Points where the terrain's tangents touch, the outermost if several do; 0 if none. */
    int txIndex;

    int rxIndex;

    Tangents(double earthRadius_km) {
        this.earthRadius_km = earthRadius_km;
        curvature = 500 / earthRadius_km;
    }

    /** a_p in km. */
    double earthRadius_km() {
        return earthRadius_km;
    }

    void load(PathSeries path) {
        lookFromTx(path);
        terrainBlocks = txTerrain > path.slope;
        surfaceBlocks = txSurface >= path.slope;
        if (surfaceBlocks || terrainBlocks) {
            lookFromRx(path);
        }
    }

    /** A surface of NaN makes {@link #txSurface} NaN. */
    private void lookFromTx(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] clutter = path.clutter_m;
        double[] perDistance = path.perDistance;
        double tx = path.tx_m;
        double c = curvature;
        int end = path.last;
        double terrain = Double.NEGATIVE_INFINITY;
        double surface = Double.NEGATIVE_INFINITY;
        double unknown = 0;
        int index = 0;
        for (int i = 1; i < end; i++) {
            double slope = (ground[i] - tx) * perDistance[i] - c * distance[i];
            if (slope > terrain) {
                terrain = slope;
                index = i;
            }
            slope += clutter[i] * perDistance[i];
            if (!(slope <= surface)) {
                surface = slope;
                unknown += slope - slope; // NaN once and for all
            }
        }
        txTerrain = terrain + c * path.length_km;
        txSurface = surface + c * path.length_km + unknown;
        txIndex = index;
    }

    /**
     * Points beyond the crossing of both tangents lie under the transmitter's, and therefore under the
     * receiver's too: the search ends there, on most paths near the receiver.
     */
    private void lookFromRx(PathSeries path) {
        rxTerrain = Double.NEGATIVE_INFINITY;
        rxSurface = Double.NEGATIVE_INFINITY;
        rxIndex = 0;
        double end_km = path.length_km;
        int from = path.last - 1;
        while (from > 0 && path.length_km - path.distance_km[from] <= end_km) {
            int to = Math.max(from - STRIDE, 0);
            lookFromRx(path, from, to);
            end_km = Math.max(
                    terrainBlocks ? crossing_km(path, txTerrain, rxTerrain) : 0,
                    surfaceBlocks ? crossing_km(path, txSurface, rxSurface) : 0);
            from = to;
        }
    }

    private void lookFromRx(PathSeries path, int from, int to) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] clutter = path.clutter_m;
        double rx = path.rx_m;
        double c = curvature;
        double length = path.length_km;
        double terrain = rxTerrain;
        double surface = rxSurface;
        int index = rxIndex;
        for (int i = from; i > to; i--) {
            double perDistance = 1 / (length - distance[i]);
            double slope = (ground[i] - rx) * perDistance + c * distance[i];
            if (slope > terrain) {
                terrain = slope;
                index = i;
            }
            slope += clutter[i] * perDistance;
            if (slope > surface) {
                surface = slope;
            }
        }
        rxTerrain = terrain;
        rxSurface = surface;
        rxIndex = index;
    }

    /** Distance from the receiver beyond which its ray is above the transmitter's. */
    private static double crossing_km(PathSeries path, double fromTx, double fromRx) {
        double closing = fromTx + fromRx;
        return closing > 0
                ? (path.tx_m + fromTx * path.length_km - path.rx_m) / closing * MARGIN
                : path.length_km;
    }
}
