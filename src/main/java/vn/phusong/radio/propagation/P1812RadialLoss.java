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

    private double rxHeight_m;
    private int taken;

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
        this.rxHeight_m = rxHeight_m;
        path.begin(radial, txHeight_m, rxHeight_m);
        pathZones.begin(radial);
        medianTangents.begin(radial.size(), path.isBare());
        if (usesDuctingEarth) {
            ductingTangents.begin(radial.size(), path.isBare());
        }
        smooth.begin(radial.size());
        taken = 1;
    }

    @Override
    public void receiver(int points, double distance_km, double ground_m, double clutter_m) {
        while (taken < points && !path.isUnknown()) {
            append(taken++);
        }
        if (path.isUnknown()) {
            forget();
            return;
        }
        path.end(points, distance_km, ground_m, clutter_m);
        pathZones.load(path);
        evaluate(rxHeight_m);
    }

    private void append(int index) {
        path.append(index);
        if (path.isUnknown()) {
            return;
        }
        pathZones.append(path, index);
        medianTangents.append(path, index);
        if (usesDuctingEarth) {
            ductingTangents.append(path, index);
        }
        smooth.append(path, index);
    }
}
