package vn.phusong.radio.propagation;

/**
 * The tangents to every point of a radial in turn: the transmitter's is the highest slope so far, the
 * receiver's touches the upper hull of the points so far.
 */
final class RadialTangents extends Tangents {

    private final UpperHull terrainHull;
    private final UpperHull surfaceHull;
    private final RisingPoints terrainPoints = new RisingPoints();
    private final RisingPoints surfacePoints = new RisingPoints();

    /** Whether there is no clutter so far, so that terrain and surface are the same. */
    private boolean bare;
    /** Point of the transmitter's tangent to the terrain; 0 before there is one. */
    private int steepest;

    private int markedSteepest;

    RadialTangents(double earthRadius_km) {
        super(earthRadius_km);
        terrainHull = new UpperHull(curvature);
        surfaceHull = new UpperHull(curvature);
    }

    /** Starts a radial. */
    void begin() {
        bare = true;
        steepest = 0;
        terrainHull.clear();
        terrainPoints.clear();
    }

    /** Remembers the points so far. */
    void mark() {
        markedSteepest = steepest;
        terrainHull.mark();
        terrainPoints.mark();
        if (!bare) {
            surfaceHull.mark();
            surfacePoints.mark();
        }
    }

    /** Forgets the points since the mark. */
    void reset() {
        steepest = markedSteepest;
        terrainHull.reset();
        terrainPoints.reset();
        if (!bare) {
            surfaceHull.reset();
            surfacePoints.reset();
        }
    }

    /** Tells the surface from the terrain, from the first clutter on; before any mark. */
    void dress(PathSeries path, int points) {
        bare = false;
        surfaceHull.clear();
        surfacePoints.clear();
        for (int i = 1; i < points; i++) {
            appendSurface(path, i, slopeFromTx(path, i));
        }
    }

    boolean isBare() {
        return bare;
    }

    /** Takes in a point beyond all others; one with clutter only when {@link #dress dressed}. */
    void append(PathSeries path, int index) {
        double distance = path.distance_km[index];
        double ground = path.ground_m[index];
        double slope = slopeFromTx(path, index);
        if (terrainPoints.append(distance, slope, index)) {
            steepest = index;
        }
        terrainHull.append(distance, ground, index);
        if (!bare) {
            appendSurface(path, index, slope);
        }
    }

    private void appendSurface(PathSeries path, int index, double terrainSlope) {
        double distance = path.distance_km[index];
        double clutter = path.clutter_m[index];
        surfacePoints.append(distance, terrainSlope + clutter / distance, index);
        surfaceHull.append(distance, path.ground_m[index] + clutter, index);
    }

    private double slopeFromTx(PathSeries path, int index) {
        double distance = path.distance_km[index];
        return (path.ground_m[index] - path.tx_m) / distance - curvature * distance;
    }

    @Override
    void load(PathSeries path) {
        double lift = curvature * path.length_km;
        txTerrain = terrainPoints.highest() + lift;
        txSurface = bare ? txTerrain : surfacePoints.highest() + lift;
        txIndex = steepest;
        terrainBlocks = txTerrain > path.slope;
        surfaceBlocks = txSurface >= path.slope;
        if (terrainBlocks) {
            rxIndex = terrainHull.touchedFrom(path.length_km, path.rx_m);
            rxTerrain = slopeFromRx(path, rxIndex, 0);
        }
        if (surfaceBlocks) {
            rxSurface = bare && terrainBlocks ? rxTerrain : surfaceSlopeFromRx(path);
        }
    }

    private double surfaceSlopeFromRx(PathSeries path) {
        UpperHull hull = bare ? terrainHull : surfaceHull;
        int touched = hull.touchedFrom(path.length_km, path.rx_m);
        return slopeFromRx(path, touched, path.clutter_m[touched]);
    }

    private double slopeFromRx(PathSeries path, int index, double clutter_m) {
        double distance = path.distance_km[index];
        double rise = path.ground_m[index] - path.rx_m + clutter_m;
        return rise / (path.length_km - distance) + curvature * distance;
    }

    @Override
    int closestTerrain(PathSeries path) {
        return terrainPoints.closestTo(path.slope - curvature * path.length_km, path.length_km);
    }

    @Override
    int closestSurface(PathSeries path) {
        RisingPoints points = bare ? terrainPoints : surfacePoints;
        return points.closestTo(path.slope - curvature * path.length_km, path.length_km);
    }
}
