package vn.phusong.radio.coverage;

import java.util.concurrent.CancellationException;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.propagation.PathLoss;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.ProfileSampler;

/**
 * Loss from one transmitter to fixed points, each by its own exact profile.
 *
 * @param sampling_m largest distance of neighbouring points of a profile
 */
public record PointLoss(
        ElevationModel elevation,
        ClutterModel clutter,
        double sampling_m,
        PropagationModel model,
        PathSettings settings,
        LonLat transmitter,
        double txHeight_m,
        double rxHeight_m,
        double frequency_MHz) {

    /**
     * Basic transmission loss in dB at each point; NaN where terrain is unknown or a point is beyond the
     * radius.
     *
     * @param lon_deg longitudes, WGS 84
     * @param lat_deg latitudes, same length
     * @throws IllegalArgumentException if a point is no place on earth or the lengths differ
     * @throws CancellationException if progress asked to stop, or the calling thread was interrupted
     */
    public double[] predict_dB(double[] lon_deg, double[] lat_deg, double radius_km, int threads, Progress progress) {
        PointPrediction.requirePlaces(lon_deg, lat_deg);
        double[] loss_dB = new double[lon_deg.length];
        ParallelPoints.forEach(lon_deg.length, threads, progress, () -> {
            Evaluation evaluation = new Evaluation();
            return point -> loss_dB[point] = evaluation.loss_dB(lon_deg[point], lat_deg[point], radius_km * 1000);
        });
        return loss_dB;
    }

    /** The scratch memory of one thread. */
    private final class Evaluation {
        private final ProfileSampler sampler = new ProfileSampler(elevation, clutter, sampling_m);
        private final PathLoss evaluator = model.evaluator(settings);
        private final PathProfile profile = new PathProfile(512);

        double loss_dB(double lon_deg, double lat_deg, double radius_m) {
            sampler.line(transmitter.lon_deg(), transmitter.lat_deg(), lon_deg, lat_deg);
            if (sampler.length_m() > radius_m) {
                return Double.NaN;
            }
            sampler.fill(profile);
            evaluator.path(profile, txHeight_m, rxHeight_m);
            return evaluator.loss_dB(frequency_MHz);
        }
    }
}
