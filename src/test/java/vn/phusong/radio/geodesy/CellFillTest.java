package vn.phusong.radio.geodesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Against JTS, point by point. */
class CellFillTest {
    private static final MetricGrid GRID = new MetricGrid(32648, 500_000, 2_400_000, 50, 90, 70);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private Coordinate anywhere() {
        return new Coordinate(500_000 - 500 + 5500 * random.nextDouble(), 2_400_000 + 500 - 4500 * random.nextDouble());
    }

    @Test
    void cellsAreThoseWhoseCentresLieInside() {
        for (int i = 0; i < 30; i++) {
            Geometry shape = FACTORY.createPoint(anywhere()).buffer(100 + 2000 * random.nextDouble(), 3);
            for (int k = 0; k < 3; k++) {
                Geometry other = FACTORY.createPoint(anywhere()).buffer(100 + 900 * random.nextDouble(), 2);
                shape = random.nextBoolean() ? shape.difference(other) : shape.union(other);
            }
            BitSet filled = new BitSet();
            CellFill.forEach(GRID, shape, filled::set);
            for (int cell = 0; cell < GRID.size(); cell++) {
                Coordinate centre =
                        new Coordinate(GRID.easting_m(cell % GRID.columns()), GRID.northing_m(cell / GRID.columns()));
                int location = shape.isEmpty() ? Location.EXTERIOR : new SimplePointInAreaLocator(shape).locate(centre);
                if (location != Location.BOUNDARY) {
                    assertThat(filled.get(cell)).as("seed %d, cell %d", seed, cell)
                            .isEqualTo(location == Location.INTERIOR);
                }
            }
        }
    }

    /** Corners lie on centres, so that ties would show. */
    @Test
    void aTilingSharesNoCellAndLeavesNoneOut() {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sites.add(new Coordinate(
                    500_025 + 50 * random.nextInt(GRID.columns()), 2_400_000 - 25 - 50 * random.nextInt(GRID.rows())));
        }
        builder.setSites(sites);
        builder.setClipEnvelope(new org.locationtech.jts.geom.Envelope(490_000, 520_000, 2_380_000, 2_410_000));
        Geometry tiles = builder.getDiagram(FACTORY);
        int[] owners = new int[GRID.size()];
        for (int i = 0; i < tiles.getNumGeometries(); i++) {
            CellFill.forEach(GRID, tiles.getGeometryN(i), cell -> owners[cell]++);
        }
        assertThat(owners).as("seed %d", seed).containsOnly(1);
    }
}
