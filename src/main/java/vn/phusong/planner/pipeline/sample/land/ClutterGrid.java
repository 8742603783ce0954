package vn.phusong.planner.pipeline.sample.land;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** Land cover classes on the grid of the heights: rivers, paddy and fields, woods, villages and towns. */
public final class ClutterGrid {

    public static final byte WATER = 0;
    public static final byte OPEN = 1;
    public static final byte TREES = 2;
    public static final byte BUILT_UP = 3;

    private final GridFrame frame;
    private final byte[] classes;

    private ClutterGrid(GridFrame frame, byte[] classes) {
        this.frame = frame;
        this.classes = classes;
    }

    /** Invents the land cover that fits the relief and the settlement points. */
    public static ClutterGrid of(HeightGrid heights, SyntheticRelief relief, List<Hamlet> hamlets, long seed) {
        GridFrame frame = heights.frame();
        byte[] classes = new byte[frame.columns() * frame.rows()];
        GradientNoise woods = new GradientNoise(seed, "woods");
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            double y = LocalPlane.y_m(frame.lat(row));
            for (int column = 0; column < frame.columns(); column++) {
                double x = LocalPlane.x_m(frame.lon(column));
                classes[row * frame.columns() + column] = natural(x, y, heights, relief, woods);
            }
        });
        ClutterGrid clutter = new ClutterGrid(frame, classes);
        SeededRandom random = SeededRandom.of(seed, "villages");
        hamlets.forEach(hamlet -> clutter.settle(hamlet, random));
        return clutter;
    }

    public GridFrame frame() {
        return frame;
    }

    /** Classes by rows from the north; not to be changed. */
    public byte[] classes() {
        return classes;
    }

    private static byte natural(
            double x, double y, HeightGrid heights, SyntheticRelief relief, GradientNoise woods) {
        if (relief.water(x, y)) {
            return WATER;
        }
        double patch = woods.fractal(x / 1300, y / 1300, 4);
        if (relief.floodPlain(x, y)) {
            return patch > 0.62 ? TREES : OPEN;
        }
        double eastUp_m = heights.height_m(x + 90, y) - heights.height_m(x - 90, y);
        double northUp_m = heights.height_m(x, y + 90) - heights.height_m(x, y - 90);
        double slope = Math.sqrt(eastUp_m * eastUp_m + northUp_m * northUp_m) / 180;
        double wooded = 5 * (Double.isNaN(slope) ? 0.1 : slope) + 0.9 * patch;
        return wooded > 0.55 ? TREES : OPEN;
    }

    /** Clears the fields round the hamlet, then builds on some of the cells where people live. */
    private void settle(Hamlet hamlet, SeededRandom random) {
        double density = hamlet.population() / Math.max(1e4, hamlet.shape().getArea()) * 1e6;
        mark(hamlet.centre(), 230, OPEN, 1, random);
        double built = Math.min(0.8, 0.12 + density / 7000);
        double radius_m = density > 2500 ? 200 : 110;
        for (Hamlet.Dwelling dwelling : hamlet.dwellings()) {
            mark(dwelling.position(), 150, OPEN, 0.85, random);
            mark(dwelling.position(), radius_m, BUILT_UP, built, random);
        }
    }

    private void mark(Coordinate middle, double radius_m, byte kind, double chance, SeededRandom random) {
        int reach = (int) Math.ceil(radius_m / 85);
        int centreColumn = (int) Math.rint(frame.column(middle.x));
        int centreRow = (int) Math.rint(frame.row(middle.y));
        for (int row = Math.max(0, centreRow - reach); row <= Math.min(frame.rows() - 1, centreRow + reach); row++) {
            for (int column = Math.max(0, centreColumn - reach);
                    column <= Math.min(frame.columns() - 1, centreColumn + reach);
                    column++) {
                double dx = LocalPlane.x_m(frame.lon(column)) - middle.x;
                double dy = LocalPlane.y_m(frame.lat(row)) - middle.y;
                int cell = row * frame.columns() + column;
                boolean within = dx * dx + dy * dy <= radius_m * radius_m;
                if (within && classes[cell] != WATER && random.chance(chance)) {
                    classes[cell] = kind;
                }
            }
        }
    }
}
