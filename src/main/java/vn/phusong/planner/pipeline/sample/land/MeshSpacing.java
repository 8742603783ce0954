package vn.phusong.planner.pipeline.sample.land;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Wanted distance of mesh seeds: that of the disc whose rim is nearest, {@link AtomSeeds#NONE} far from
 * all. Asked a million times, so each square of the extent knows the discs that can be nearest in it.
 */
final class MeshSpacing implements AtomSeeds.Spacing {

    private static final double SQUARE_M = 2000;

    private final double[] x;
    private final double[] y;
    private final double[] radius_m;
    private final double[] spacing_m;
    private final double rim_m;
    private final Envelope extent;
    private final int columns;
    private final int[][] candidates;

    MeshSpacing(List<Coordinate> centres, double[] radius_m, double[] spacing_m, double rim_m, Envelope extent) {
        x = centres.stream().mapToDouble(Coordinate::getX).toArray();
        y = centres.stream().mapToDouble(Coordinate::getY).toArray();
        this.radius_m = radius_m;
        this.spacing_m = spacing_m;
        this.rim_m = rim_m;
        this.extent = extent;
        columns = (int) Math.ceil(extent.getWidth() / SQUARE_M) + 1;
        int rows = (int) Math.ceil(extent.getHeight() / SQUARE_M) + 1;
        candidates = IntStream.range(0, columns * rows).mapToObj(this::candidates).toArray(int[][]::new);
    }

    @Override
    public double at_m(double px, double py) {
        int column = clamp((px - extent.getMinX()) / SQUARE_M, columns);
        int row = clamp((py - extent.getMinY()) / SQUARE_M, candidates.length / columns);
        double least = Double.MAX_VALUE;
        int nearest = 0;
        for (int i : candidates[row * columns + column]) {
            double distance_m = rimDistance_m(i, px, py);
            if (distance_m < least) {
                least = distance_m;
                nearest = i;
            }
        }
        return least > rim_m ? AtomSeeds.NONE : spacing_m[nearest];
    }

    /** Discs whose rim can be the nearest somewhere in a square: no place in it is further than 0.71 of its side from the middle. */
    private int[] candidates(int square) {
        double middleX = extent.getMinX() + (square % columns + 0.5) * SQUARE_M;
        double middleY = extent.getMinY() + (square / columns + 0.5) * SQUARE_M;
        double nearest_m = IntStream.range(0, x.length)
                .mapToDouble(i -> rimDistance_m(i, middleX, middleY))
                .min()
                .orElse(0);
        return IntStream.range(0, x.length)
                .filter(i -> rimDistance_m(i, middleX, middleY) <= nearest_m + 2 * SQUARE_M)
                .toArray();
    }

    private double rimDistance_m(int i, double px, double py) {
        double dx = px - x[i];
        double dy = py - y[i];
        return Math.sqrt(dx * dx + dy * dy) - radius_m[i];
    }

    private static int clamp(double position, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(position)));
    }
}
