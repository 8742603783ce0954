package vn.phusong.radio.propagation;

/**
 * The tangents to one receiver of a radial after the other: over the radial's points so far, the
 * transmitter's is the highest slope and the receiver's touches the upper hull; the few points of the
 * approach are looked at one by one.
 */
final class RadialTangents extends Tangents {

    private final UpperHull terrainHull;
    private final UpperHull surfaceHull;
    private final RisingPoints terrainPoints = new RisingPoints();
    private final RisingPoints surfacePoints = new RisingPoints();

    /** Whether the radial has no clutter so far, so that its terrain and surface are the same. */
    private boolean bare;
    /** Point of the transmitter's tangent to the radial's terrain; 0 before there is one. */
    private int steepest;
    /** Number of points so far, and so the first point of an approach. */
    private int points;

    RadialTangents(double earthRadius_km) {
        super(earthRadius_km);
        terrainHull = new UpperHull(curvature);
        surfaceHull = new UpperHull(curvature);
    }

    /** Starts a radial at the transmitter. */
    void begin() {
        bare = true;
        steepest = 0;
        points = 1;
        terrainHull.clear();
        terrainPoints.clear();
    }

    /**
     * Takes in the next point of the radial.
     *
     * @param rise slope from the transmitting antenna to the ground there, over a flat Earth, in m/km
     */
    void append(PathSeries path, double rise) {
        int index = points++;
        double distance = path.distance_km[index];
        double clutter = path.clutter_m[index];
        double slope = rise - curvature * distance;
        if (terrainPoints.append(distance, slope, index)) {
            steepest = index;
        }
        terrainHull.append(distance, path.ground_m[index], index);
        if (bare && clutter != 0) {
            dress(path, index);
        }
        if (!bare) {
            surfacePoints.append(distance, slope + clutter / distance, index);
            surfaceHull.append(distance, path.ground_m[index] + clutter, index);
        }
    }

    /** Tells the surface from the terrain from the first clutter on; what was before is both. */
    private void dress(PathSeries path, int end) {
        bare = false;
        surfaceHull.clear();
        surfacePoints.clear();
        for (int i = 1; i < end; i++) {
            surfacePoints.append(path.distance_km[i], slopeFromTx(path, i), i);
            surfaceHull.append(path.distance_km[i], path.ground_m[i], i);
        }
    }

    @Override
    void load(PathSeries path) {
        lookFromTx(path);
        terrainBlocks = txTerrain > path.slope;
        surfaceBlocks = txSurface >= path.slope;
        if (terrainBlocks || surfaceBlocks) {
            lookFromRx(path);
        }
    }

    private void lookFromTx(PathSeries path) {
        double terrain = terrainPoints.highest();
        double surface = bare ? terrain : surfacePoints.highest();
        int index = steepest;
        for (int i = points; i < path.last; i++) {
            double slope = slopeFromTx(path, i);
            if (slope > terrain) {
                terrain = slope;
                index = i;
            }
            surface = Math.max(surface, slope + path.clutter_m[i] / path.distance_km[i]);
        }
        double lift = curvature * path.length_km;
        txTerrain = terrain + lift;
        txSurface = surface + lift;
        txIndex = index;
    }

    private double slopeFromTx(PathSeries path, int index) {
        double distance = path.distance_km[index];
        return (path.ground_m[index] - path.tx_m) / distance - curvature * distance;
    }

    private void lookFromRx(PathSeries path) {
        rxTerrain = Double.NEGATIVE_INFINITY;
        rxSurface = Double.NEGATIVE_INFINITY;
        rxIndex = 0;
        if (points > 1) {
            rxIndex = terrainHull.touchedFrom(path.length_km, path.rx_m);
            rxTerrain = slopeFromRx(path, rxIndex, 0);
            rxSurface = bare ? rxTerrain : surfaceSlopeFromRx(path);
        }
        for (int i = points; i < path.last; i++) {
            double slope = slopeFromRx(path, i, 0);
            if (slope >= rxTerrain) {
                rxTerrain = slope;
                rxIndex = i;
            }
            rxSurface = Math.max(rxSurface, slopeFromRx(path, i, path.clutter_m[i]));
        }
    }

    private double surfaceSlopeFromRx(PathSeries path) {
        int touched = surfaceHull.touchedFrom(path.length_km, path.rx_m);
        return slopeFromRx(path, touched, path.clutter_m[touched]);
    }

    private double slopeFromRx(PathSeries path, int index, double clutter_m) {
        double distance = path.distance_km[index];
        double rise = path.ground_m[index] - path.rx_m + clutter_m;
        return rise / (path.length_km - distance) + curvature * distance;
    }

    @Override
    int closestTerrain(PathSeries path) {
        int closest = terrainPoints.closestTo(path.slope - curvature * path.length_km, path.length_km);
        double min = closest == 0 ? Double.POSITIVE_INFINITY : squaredClearance(path, closest, 0);
        for (int i = points; i < path.last; i++) {
            double clearance = squaredClearance(path, i, 0);
            if (clearance <= min) {
                min = clearance;
                closest = i;
            }
        }
        return closest;
    }

    @Override
    int closestSurface(PathSeries path) {
        RisingPoints rising = bare ? terrainPoints : surfacePoints;
        int closest = rising.closestTo(path.slope - curvature * path.length_km, path.length_km);
        double min = closest == 0
                ? Double.POSITIVE_INFINITY
                : squaredClearance(path, closest, path.clutter_m[closest]);
        for (int i = points; i < path.last; i++) {
            double clearance = squaredClearance(path, i, path.clutter_m[i]);
            if (clearance < min) {
                min = clearance;
                closest = i;
            }
        }
        return closest;
    }

    /** ν² of a point (eq. 15) but for what all points have in common. */
    private double squaredClearance(PathSeries path, int index, double clutter_m) {
        double d = path.distance_km[index];
        double e = path.length_km - d;
        double below = path.tx_m - (path.ground_m[index] + clutter_m) + d * (path.slope - curvature * e);
        return below * below / (d * e);
    }
}
