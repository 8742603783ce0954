package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.List;
import vn.phusong.radio.linkbudget.PlanningSigma;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.TerrainIrregularity;

/** The planning sigma of each judging point, from what stands there and how rough the ground is. */
final class PlaceSigma {

    private PlaceSigma() {}

    /** One array per place, as long as the place has points. */
    static List<float[]> of(List<JudgingPlace> places, Terrain terrain) {
        List<float[]> sigma_dB = new ArrayList<>(places.size());
        for (JudgingPlace place : places) {
            float[] ofPlace = new float[place.size()];
            for (int i = 0; i < ofPlace.length; i++) {
                ofPlace[i] = (float) sigma_dB(place.lon_deg()[i], place.lat_deg()[i], terrain);
            }
            sigma_dB.add(ofPlace);
        }
        return sigma_dB;
    }

    private static double sigma_dB(double lon_deg, double lat_deg, Terrain terrain) {
        boolean forest = terrain.clutter().classAt(lon_deg, lat_deg) == ClutterClass.TREES;
        double deltaH_m = TerrainIrregularity.deltaH_m(
                terrain.elevation(), lon_deg, lat_deg, PlanningSigma.HILLS_RADIUS_M);
        return PlanningSigma.sigma_dB(forest, deltaH_m);
    }
}
