package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.valid.IsValidOp;
import vn.phusong.radio.geodesy.MetricGrid;

/** Areas of classes: nothing lost, nothing twice, nothing invalid, no specks. */
class ClassPolygonsTest {
    private static final double PIXEL_M = 50;
    private static final byte OUT = ClassPolygons.OUTSIDE;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Noise is the hardest there is: saddles, holes in holes, everything touching. */
    @Test
    void borderRingsOfNoiseMakeValidPolygonsOfTheRightArea() {
        for (int i = 0; i < 20; i++) {
            MetricGrid grid = grid(1 + random.nextInt(40), 1 + random.nextInt(40));
            byte[] classes = new byte[grid.size()];
            int values = 1 + random.nextInt(4);
            for (int cell = 0; cell < classes.length; cell++) {
                classes[cell] = (byte) (random.nextInt(values + 1) - 1);
            }
            SortedMap<Integer, MultiPolygon> areas = ClassPolygons.traced(grid, classes);
            for (int value = 0; value < values; value++) {
                int wanted = value;
                long pixels = count(classes, wanted);
                MultiPolygon area = areas.get(value);
                assertThat(area == null ? 0 : area.getArea())
                        .as("class %d, seed %d", value, seed)
                        .isCloseTo(pixels * PIXEL_M * PIXEL_M, within(1e-3));
                if (area != null) {
                    assertThat(new IsValidOp(area).getValidationError()).as("seed %d", seed).isNull();
                }
            }
        }
    }

    @Test
    void everyPixelLiesInTheAreaOfItsClass() {
        MetricGrid grid = grid(25, 30);
        byte[] classes = smooth(grid, 4);
        SortedMap<Integer, MultiPolygon> areas = ClassPolygons.traced(grid, classes);
        for (int cell = 0; cell < classes.length; cell++) {
            Coordinate centre = new Coordinate(grid.easting_m(cell % 25), grid.northing_m(cell / 25));
            for (Map.Entry<Integer, MultiPolygon> area : areas.entrySet()) {
                assertThat(area.getValue().contains(FACTORY.createPoint(centre)))
                        .as("cell %d, seed %d", cell, seed)
                        .isEqualTo(area.getKey() == classes[cell]);
            }
        }
    }

    /** By the library's own validator of coverages: no gap, no overlap, every shared border the same on both sides. */
    @Test
    void simplifiedAreasStillMeetWithoutGapOrOverlap() {
        for (int i = 0; i < 5; i++) {
            MetricGrid grid = grid(120, 90);
            byte[] classes = smooth(grid, 5);
            SortedMap<Integer, MultiPolygon> areas = ClassPolygons.of(grid, classes, 8);
            Geometry[] all = areas.values().toArray(Geometry[]::new);
            for (Geometry each : all) {
                assertThat(new IsValidOp(each).getValidationError()).as("seed %d", seed).isNull();
            }
            assertThat(CoverageValidator.isValid(all)).as("seed %d", seed).isTrue();
            Geometry whole = CoverageUnion.union(FACTORY.createGeometryCollection(all));
            double counted_m2 = (classes.length - count(classes, OUT)) * PIXEL_M * PIXEL_M;
            assertThat(whole.getArea()).as("seed %d", seed).isCloseTo(counted_m2, within(0.02 * counted_m2));
            int vertices = 0;
            for (Geometry each : ClassPolygons.traced(grid, classes).values()) {
                vertices += each.getNumPoints();
            }
            assertThat(areas.values().stream().mapToInt(Geometry::getNumPoints).sum())
                    .as("simplified, seed %d", seed)
                    .isLessThan(vertices / 2);
        }
    }

    @Test
    void specksBecomePartOfWhatSurroundsThem() {
        MetricGrid grid = grid(6, 4);
        byte[] classes = {
            1, 1, 1, 2, 2, 2,
            1, 0, 1, 2, 0, 0,
            1, 1, 1, 2, 0, 0,
            OUT, OUT, 3, OUT, OUT, OUT
        };
        assertThat(ClassSieve.sieve(grid, classes, 3)).containsExactly(
                1, 1, 1, 2, 2, 2,
                1, 1, 1, 2, 0, 0,
                1, 1, 1, 2, 0, 0,
                OUT, OUT, 1, OUT, OUT, OUT);
        assertThat(ClassSieve.sieve(grid, classes, 1)).isEqualTo(classes);
    }

    /** An island alone is no speck: there is nothing that it could become part of. */
    @Test
    void anIslandAloneStays() {
        byte[] classes = {OUT, OUT, OUT, OUT, 5, OUT, OUT, OUT, OUT};
        MultiPolygon island = ClassPolygons.of(grid(3, 3), classes, 100).get(5);
        assertThat(island.getArea()).isEqualTo(PIXEL_M * PIXEL_M);
    }

    @Test
    void nothingIsNoArea() {
        assertThat(ClassPolygons.of(grid(2, 1), new byte[] {OUT, OUT}, 1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ClassPolygons.of(grid(2, 1), new byte[3], 1));
    }

    /** A ring of pixels that is closed at a corner only: the hole touches the shell there. */
    @Test
    void aRingClosedAtACornerIsOneShellWithAHole() {
        byte[] classes = {
            1, 1, 1,
            1, 0, 1,
            1, 1, 0
        };
        MultiPolygon ring = ClassPolygons.traced(grid(3, 3), classes).get(1);
        assertThat(ring.getNumGeometries()).isEqualTo(1);
        assertThat(((Polygon) ring.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(ring.isValid()).isTrue();
    }

    private static long count(byte[] classes, int value) {
        long count = 0;
        for (byte each : classes) {
            count += each == value ? 1 : 0;
        }
        return count;
    }

    /** Hills cut at levels, with a ragged edge. */
    private byte[] smooth(MetricGrid grid, int values) {
        double phase = random.nextDouble() * 10;
        byte[] classes = new byte[grid.size()];
        for (int cell = 0; cell < classes.length; cell++) {
            double x = cell % grid.columns() / 9.0 + phase;
            double y = cell / grid.columns() / 7.0;
            double height = (Math.sin(x) + Math.cos(y) + Math.sin(x * 2.3 + y * 1.7)) / 6 + 0.5;
            classes[cell] = (byte) Math.max(0, Math.min(values - 1, height * values + random.nextDouble() - 0.5));
            if (Math.hypot(cell % grid.columns(), cell / grid.columns()) < 20) {
                classes[cell] = OUT;
            }
        }
        return classes;
    }

    private static MetricGrid grid(int columns, int rows) {
        return new MetricGrid(32648, 500_000, 2_360_000, PIXEL_M, columns, rows);
    }
}
