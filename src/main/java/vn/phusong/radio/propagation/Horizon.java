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
            findClosestPoint(path, tangents);
        } else {
            slopeTx = tangents.txTerrain - drop;
            slopeRx = tangents.rxTerrain - drop;
            txIndex = tangents.txIndex;
            rxIndex = tangents.rxIndex;
            txDistance_km = path.distance_km[txIndex];
            rxDistance_km = path.length_km - path.distance_km[rxIndex];
        }
        txElevation_mrad = elevation_mrad(slopeTx);
        rxElevation_mrad = elevation_mrad(slopeRx);
        angularDistance_mrad =
                1000 * path.length_km / tangents.earthRadius_km() + txElevation_mrad + rxElevation_mrad;
    }

    /**
     * Arc tangent of a slope in m/km. Horizons mostly lie within 0.1 rad, where eight terms of the series are
     * exact to rounding and many times faster.
     */
    private static double elevation_mrad(double slope) {
        double tangent = slope / 1000;
        if (Math.abs(tangent) > 0.1) {
            return 1000 * Math.atan(tangent);
        }
        double q = tangent * tangent;
        return slope
                * (1 - q * (1 / 3.0 - q * (1 / 5.0 - q * (1 / 7.0
                        - q * (1 / 9.0 - q * (1 / 11.0 - q * (1 / 13.0 - q / 15)))))));
    }

    /** The point of largest ν below the clear ray serves both terminals. */
    private void findClosestPoint(PathSeries path, Tangents tangents) {
        int index = tangents.closestTerrain(path);
        txIndex = index;
        rxIndex = index;
        // without intermediate points nothing obstructs: the middle serves both terminals alike
        txDistance_km = index == 0 ? path.length_km / 2 : path.distance_km[index];
        rxDistance_km = path.length_km - txDistance_km;
    }
}
