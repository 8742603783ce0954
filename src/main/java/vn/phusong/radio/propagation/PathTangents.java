package vn.phusong.radio.propagation;

/** The tangents of one path, found by looking at its points. */
final class PathTangents extends Tangents {

    /** Points the receiver looks at between two questions whether it has seen enough. */
    private static final int STRIDE = 16;
    /** Keeps the early end of the search clear of rounding. */
    private static final double MARGIN = 1 + 1e-9;

    PathTangents(double earthRadius_km) {
        super(earthRadius_km);
    }

    @Override
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

    @Override
    int closestTerrain(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double tx = path.tx_m;
        double length = path.length_km;
        double slope = path.slope;
        int end = path.last;
        double min = Double.POSITIVE_INFINITY;
        int index = 0;
        for (int i = 1; i < end; i++) {
            double d = distance[i];
            double e = length - d;
            double below = tx - ground[i] + d * (slope - curvature * e);
            if (below * below <= min * (d * e)) {
                min = below * below / (d * e);
                index = i;
            }
        }
        return index;
    }

    @Override
    int closestSurface(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] clutter = path.clutter_m;
        double tx = path.tx_m;
        double length = path.length_km;
        double slope = path.slope;
        int end = path.last;
        double min = Double.POSITIVE_INFINITY;
        int index = 0;
        for (int i = 1; i < end; i++) {
            double d = distance[i];
            double e = length - d;
            double below = tx - (ground[i] + clutter[i]) + d * (slope - curvature * e);
            if (below * below < min * (d * e)) {
                min = below * below / (d * e);
                index = i;
            }
        }
        return index;
    }
}
