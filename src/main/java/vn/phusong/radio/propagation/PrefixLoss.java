package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/**
 * Any model along a radial, by evaluating each receiver's path as a whole: what a model does that knows no
 * better, and what those that do are held to.
 */
final class PrefixLoss implements RadialLoss {

    private final PathLoss model;
    private final PathProfile path = new PathProfile(2);
    private PathProfile radial = path;
    private RadioClimaticZone[] zones = {};
    private double txHeight_m;
    private double rxHeight_m;
    private int taken;

    PrefixLoss(PathLoss model) {
        this.model = model;
    }

    @Override
    public void radial(PathProfile radial, double txHeight_m, double rxHeight_m) {
        this.radial = radial;
        this.txHeight_m = txHeight_m;
        this.rxHeight_m = rxHeight_m;
        path.resize(radial.size() + 1);
        taken = 0;
        if (radial.zones() != null && zones.length <= radial.size()) {
            zones = new RadioClimaticZone[radial.size() + 1];
        }
    }

    @Override
    public void receiver(int points, double distance_km, double ground_m, double clutter_m) {
        path.resize(points + 1);
        copy(radial.distances_km(), path.distances_km(), points, distance_km);
        copy(radial.heights_m(), path.heights_m(), points, ground_m);
        copy(radial.clutterHeights_m(), path.clutterHeights_m(), points, clutter_m);
        taken = points;
        RadioClimaticZone[] radialZones = radial.zones();
        if (radialZones != null) {
            System.arraycopy(radialZones, 0, zones, 0, points);
            zones[points] = zones[points - 1];
            path.useZones(zones);
        }
        model.path(path, txHeight_m, rxHeight_m);
    }

    private void copy(double[] from, double[] to, int points, double receiver) {
        System.arraycopy(from, taken, to, taken, points - taken);
        to[points] = receiver;
    }

    @Override
    public double loss_dB(double frequency_MHz) {
        return model.loss_dB(frequency_MHz);
    }
}
