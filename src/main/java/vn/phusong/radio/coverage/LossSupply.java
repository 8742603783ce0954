package vn.phusong.radio.coverage;

import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;

/** Where an area's losses come from: a sweep, or a store of what was swept before. Called from any thread. */
@FunctionalInterface
public interface LossSupply {

    /**
     * Losses from one antenna.
     *
     * @param frequencies_MHz each once
     * @param area of which losses are wanted
     * @return one raster per frequency, in their order, each with what the radius reaches of the area or more; none
     *     if it reaches nothing of it
     */
    LossRaster[] losses(
            LonLat transmitter, double txHeight_m, double[] frequencies_MHz, double radius_m, MetricGrid area);
}
