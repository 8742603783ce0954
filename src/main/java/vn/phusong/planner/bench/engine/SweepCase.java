package vn.phusong.planner.bench.engine;

import java.util.List;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.coverage.RadialTemplate;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/** Sweeps of 20 km around an antenna of 40 m, P.1812 in full. */
final class SweepCase extends EngineCase {

    static final double RADIUS_M = 20_000;
    static final double TX_HEIGHT_M = 40;
    static final double RX_HEIGHT_M = 1.5;
    static final LonLat CENTRE = new LonLat(105.5, 21.5);

    static final int EPSG = 32648;
    /** Sites stand around the centre, within this of it. */
    private static final double AROUND_DEG = 0.04;

    private static final double MARGIN_M = 6000;

    private final RadialSweep sweep;
    private final RadialTemplate template;
    private final double[] frequencies_MHz;

    private SweepCase(String name, RadialSweep sweep, int threads, double... frequencies_MHz) {
        super(name, threads, frequencies_MHz.length);
        this.sweep = sweep;
        this.template = sweep.template(RADIUS_M);
        this.frequencies_MHz = frequencies_MHz;
    }

    static List<SweepCase> all(ElevationModel elevation) {
        RadialSweep at90 = sweep(elevation, 90);
        RadialSweep at30 = sweep(elevation, 30);
        return List.of(
                new SweepCase("20 km, 90 m, 1800 MHz", at90, 1, 1800),
                new SweepCase("20 km, 90 m, 900 + 1800 + 2600 MHz", at90, 1, 900, 1800, 2600),
                new SweepCase("20 km, 90 m, 1800 MHz, two threads", at90, 2, 1800),
                new SweepCase("20 km, 30 m, 1800 MHz", at30, 1, 1800));
    }

    static RadialSweep sweep(ElevationModel elevation, double posting_m) {
        MetricGrid grid = MetricGrid.around(EPSG, CENTRE, RADIUS_M + MARGIN_M, posting_m);
        return new RadialSweep(
                GridTerrain.of(elevation, ClutterModel.none(), grid),
                PropagationModels.get("p1812"),
                PathSettings.median(45, 360, CENTRE.lat_deg()),
                RX_HEIGHT_M);
    }

    @Override
    long run(int round) {
        LonLat site = new LonLat(
                CENTRE.lon_deg() + AROUND_DEG * Math.sin(round), CENTRE.lat_deg() + AROUND_DEG * Math.cos(round));
        return sweep.sweep(site, TX_HEIGHT_M, frequencies_MHz, template, threads(), Progress.SILENT)[0]
                .countWithinRadius();
    }
}
