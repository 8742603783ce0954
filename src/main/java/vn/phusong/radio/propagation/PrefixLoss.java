package vn.phusong.radio.propagation;

import java.util.Arrays;
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
        taken = 0;
    }

    @Override
    public void receiver(int points, PathProfile approach) {
        path.resize(points + approach.size());
        join(radial.distances_km(), approach.distances_km(), path.distances_km(), points, approach.size());
        join(radial.heights_m(), approach.heights_m(), path.heights_m(), points, approach.size());
        join(radial.clutterHeights_m(), approach.clutterHeights_m(), path.clutterHeights_m(), points, approach.size());
        taken = points;
        RadioClimaticZone[] radialZones = radial.zones();
        if (radialZones != null) {
            useZones(radialZones, points, approach.size());
        }
        model.path(path, txHeight_m, rxHeight_m);
    }

    /** What was taken for the receiver before is still there. */
    private void join(double[] radial, double[] approach, double[] whole, int points, int more) {
        System.arraycopy(radial, taken, whole, taken, points - taken);
        System.arraycopy(approach, 0, whole, points, more);
    }

    private void useZones(RadioClimaticZone[] radialZones, int points, int more) {
        if (zones.length < points + more) {
            zones = new RadioClimaticZone[2 * (points + more)];
        }
        System.arraycopy(radialZones, 0, zones, 0, points);
        Arrays.fill(zones, points, points + more, radialZones[points - 1]);
        path.useZones(zones);
    }

    @Override
    public double loss_dB(double frequency_MHz) {
        return model.loss_dB(frequency_MHz);
    }
}
