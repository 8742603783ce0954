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

    /** Whether there is no clutter, so that terrain and surface are the same. */
    private boolean bare;
    /** Point of the transmitter's tangent to the terrain; 0 before there is one. */
    private int steepest;

    RadialTangents(double earthRadius_km) {
        super(earthRadius_km);
        terrainHull = new UpperHull(curvature);
        surfaceHull = new UpperHull(curvature);
    }

    /** Starts a radial of up to {@code capacity} points, with or without clutter on them. */
    void begin(int capacity, boolean bare) {
        this.bare = bare;
        steepest = 0;
        terrainHull.clear(capacity);
        terrainPoints.clear(capacity);
        if (!bare) {
            surfaceHull.clear(capacity);
            surfacePoints.clear(capacity);
        }
    }

    /** Takes in a point beyond all others. */
    void append(PathSeries path, int index) {
        double distance = path.distance_km[index];
        double ground = path.ground_m[index];
        double clutter = path.clutter_m[index];
        double perDistance = 1 / distance;
        double slope = (ground - path.tx_m) * perDistance - curvature * distance;
        if (terrainPoints.append(distance, slope, index)) {
            steepest = index;
        }
        terrainHull.append(distance, ground, index);
        if (!bare) {
            surfacePoints.append(distance, slope + clutter * perDistance, index);
            surfaceHull.append(distance, ground + clutter, index);
        }
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
