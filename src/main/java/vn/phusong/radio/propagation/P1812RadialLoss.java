package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * P.1812 along a radial: what the terrain terms need of the points so far is kept up to date point by
 * point, so that a receiver costs O(log n) instead of O(n), and the same loss comes out.
 */
final class P1812RadialLoss extends P1812Evaluation implements RadialLoss {

    private final RadialSeries path;
    private final RadialZones pathZones;
    private final RadialTangents medianTangents;
    private final RadialTangents ductingTangents;
    private final RadialSmoothEarth smooth;
    private final boolean usesDuctingEarth;

    private PathProfile radial = new PathProfile(0);
    private double rxHeight_m;
    /** Points of the radial taken in so far. */
    private int taken;
    /** Whether one of them is unknown, and with it every path from here on. */
    private boolean blind;

    static P1812RadialLoss of(PathSettings settings) {
        EffectiveEarth earth = EffectiveEarth.of(settings.deltaN());
        return new P1812RadialLoss(
                settings,
                new RadialSeries(),
                new RadialZones(),
                new RadialTangents(earth.median_km()),
                new RadialTangents(earth.ducting_km()),
                new RadialSmoothEarth());
    }

    private P1812RadialLoss(
            PathSettings settings,
            RadialSeries series,
            RadialZones zones,
            RadialTangents median,
            RadialTangents ducting,
            RadialSmoothEarth smoothEarth) {
        super(settings, series, zones, median, ducting, smoothEarth);
        path = series;
        pathZones = zones;
        medianTangents = median;
        ductingTangents = ducting;
        smooth = smoothEarth;
        usesDuctingEarth = settings.timePercent() != 50;
    }

    @Override
    public void radial(PathProfile radial, double txHeight_m, double rxHeight_m) {
        requireAboveGround(txHeight_m, rxHeight_m);
        this.radial = radial;
        this.rxHeight_m = rxHeight_m;
        path.begin(radial, txHeight_m, rxHeight_m);
        pathZones.begin(radial);
        medianTangents.begin();
        if (usesDuctingEarth) {
            ductingTangents.begin();
        }
        smooth.begin();
        taken = 1;
        blind = !path.isKnown(0);
    }

    @Override
    public void receiver(int points, PathProfile approach) {
        takeUpTo(points);
        if (blind || !read(approach, points)) {
            forget();
            return;
        }
        path.end(points + approach.size() - 1);
        pathZones.load(path, points);
        evaluate(rxHeight_m);
    }

    private void takeUpTo(int points) {
        while (taken < points && !blind) {
            path.put(taken, radial, taken);
            blind = !path.isKnown(taken);
            if (!blind) {
                append(taken);
            }
            taken++;
        }
    }

    /** Puts the approach after the points so far, and says whether all of it is known. */
    private boolean read(PathProfile approach, int points) {
        path.makeRoom(points + approach.size());
        boolean known = true;
        for (int i = 0; i < approach.size(); i++) {
            path.put(points + i, approach, i);
            known &= path.isKnown(points + i);
        }
        return known;
    }

    private void append(int index) {
        double rise = (path.ground_m[index] - path.tx_m) / path.distance_km[index];
        pathZones.append(path, index);
        medianTangents.append(path, rise);
        if (usesDuctingEarth) {
            ductingTangents.append(path, rise);
        }
        smooth.append(path, rise);
    }
}
