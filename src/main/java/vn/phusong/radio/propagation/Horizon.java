package vn.phusong.radio.propagation;

/**
 * Where the terminals see the ground end: horizon elevation angles and distances over bare terrain, and
 * the angular distance between the horizons. ITU-R P.1812-8 Attachment 1 §4, §5.1–5.5, eqs. 74–82.
 *
 * <p>In line of sight both horizons are the point with the largest diffraction parameter.
 */
final class Horizon {

    boolean lineOfSight;
    /** θ_t and θ_r, elevation of the horizon seen from each terminal, in mrad. */
    double txElevation_mrad;

    double rxElevation_mrad;
    /** d_lt and d_lr, distance of the horizon from each terminal, in km. */
    double txDistance_km;

    double rxDistance_km;
    /** θ, angular distance of the path, in mrad. */
    double angularDistance_mrad;
    /** Points of the two horizons; 0 if the path has no intermediate point. */
    int txIndex;

    int rxIndex;

    /** Sets the path, with its tangents over the median effective Earth. */
    void load(PathSeries path, Tangents tangents) {
        lineOfSight = !tangents.terrainBlocks;
        double drop = tangents.curvature * path.length_km; // from the flat drawing back to the curved Earth
        double slopeTx;
        double slopeRx;
        if (lineOfSight) {
            slopeTx = path.slope - drop;
            slopeRx = -path.slope - drop;
            findClosestPoint(path, tangents.curvature);
        } else {
            slopeTx = tangents.txTerrain - drop;
            slopeRx = tangents.rxTerrain - drop;
            txIndex = tangents.txIndex;
            rxIndex = tangents.rxIndex;
            txDistance_km = path.distance_km[txIndex];
            rxDistance_km = path.length_km - path.distance_km[rxIndex];
        }
        txElevation_mrad = 1000 * Math.atan(slopeTx / 1000);
        rxElevation_mrad = 1000 * Math.atan(slopeRx / 1000);
        angularDistance_mrad =
                1000 * path.length_km / tangents.earthRadius_km() + txElevation_mrad + rxElevation_mrad;
    }

    /** The point of largest ν below a clear ray, the one of smallest ν² (see {@link Bullington}). */
    private void findClosestPoint(PathSeries path, double curvature) {
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
        txIndex = index;
        rxIndex = index;
        // without intermediate points nothing obstructs: the middle serves both terminals alike
        txDistance_km = index == 0 ? length / 2 : distance[index];
        rxDistance_km = length - txDistance_km;
    }
}
