package vn.phusong.radio.coverage;

import java.util.Map;
import vn.phusong.planner.bench.engine.MadeHills;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.GridTerrain;
import vn.phusong.radio.terrain.HeightRaster;

/** Hills of all sizes at the posting of SRTM, always the same, and sweeps over them. */
final class BenchRegion {

    static final double RADIUS_M = 20_000;

    private static final LonLat CENTRE = new LonLat(105.5, 21.5);
    private static final double STEP_DEG = 1 / 1200.0;
    private static final int SIDE = 721;
    private static final GeographicGrid GRID = new GeographicGrid(105.2, 21.8, STEP_DEG, STEP_DEG, SIDE, SIDE);

    private BenchRegion() {}

    /** A sweep with pixels of a size, with or without clutter. */
    static RadialSweep sweep(double posting_m, boolean clutter) {
        ElevationModel elevation = ElevationModel.of(new HeightRaster(GRID, MadeHills.heights_m(SIDE)), false, "bench");
        MetricGrid grid = MetricGrid.around(32648, CENTRE, RADIUS_M + 6000, posting_m);
        GridTerrain terrain = GridTerrain.of(elevation, clutter ? clutter() : ClutterModel.none(), grid);
        return new RadialSweep(terrain, PropagationModels.get("p1812"), PathSettings.median(45, 360, 21.5), 1.5);
    }

    /** One of some sites in turn, so that no branch is learnt by heart. */
    static LonLat site(int turn) {
        return new LonLat(
                CENTRE.lon_deg() + 0.04 * Math.sin(turn * 2.4), CENTRE.lat_deg() + 0.04 * Math.cos(turn * 2.4));
    }

    private static ClutterModel clutter() {
        byte[] classes = new byte[GRID.size()];
        for (int i = 0; i < classes.length; i++) {
            boolean wood = Math.sin(i % SIDE * 0.11) + Math.cos(i / SIDE * 0.07) > 0.3;
            classes[i] = (byte) (wood ? ClutterClass.TREES : ClutterClass.OPEN).ordinal();
        }
        return new ClutterModel(GRID, classes, Map.of(), "bench");
    }
}
