package vn.phusong.radio.propagation;

/**
 * The rays from each antenna that just touch what lies between them: one tangent to the bare terrain, one
 * to the terrain with its clutter. ITU-R P.1812-8 §4.3.1 (eqs. 13, 17) and, for the terrain, Attachment 1
 * §5.1 and §5.3.
 *
 * <p>Slopes are in m/km over an Earth drawn flat, the terrain lifted by its bulge c·d·(D − d) with
 * c = 500/a_p: then the straight line between the antennas has the slope S_tr in every case.
 *
 * <p>Found by looking at every point of one path ({@link PathTangents}) or kept up to date along a radial
 * ({@link RadialTangents}).
 */
abstract class Tangents {

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
    final double earthRadius_km() {
        return earthRadius_km;
    }

    /** Sets the path; a surface of NaN makes {@link #txSurface} NaN or infinite. */
    abstract void load(PathSeries path);

    /**
     * The point of bare terrain with the largest diffraction parameter below a clear ray, which is the one
     * of smallest ν²; the last if several are; 0 without intermediate points.
     */
    abstract int closestTerrain(PathSeries path);

    /** As {@link #closestTerrain}, of the terrain with its clutter; any if several are. */
    abstract int closestSurface(PathSeries path);
}
