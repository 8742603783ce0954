package vn.phusong.planner.bench.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** The made land is what it claims: valid, tiling, of fifty vertices. */
class HamletMeshTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final PackSize size = new PackSize(2, 1, 1);
    private final HamletMesh mesh = new HamletMesh(3927, size);

    @Test
    void hamletsTileTheirCommuneAndCommunesTheProvince() {
        List<Geometry> all = new ArrayList<>();
        for (int row = 0; row < mesh.rows(); row++) {
            for (int column = 0; column < mesh.columns(); column++) {
                Polygon hamlet = polygon(mesh.hamlet(column, row));
                assertThat(hamlet.isValid()).isTrue();
                assertThat(hamlet.getNumPoints()).isEqualTo(HamletMesh.VERTICES + 1);
                assertThat(Orientation.isCCW(hamlet.getExteriorRing().getCoordinates())).isTrue();
                all.add(hamlet);
            }
        }
        assertThat(all).hasSize(size.hamlets());
        Geometry[] hamlets = all.toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(hamlets)).isTrue();
        assertThat(CoverageUnion.union(FACTORY.createGeometryCollection(hamlets)).norm())
                .isEqualTo(polygon(mesh.province()).norm());
        assertThat(polygon(mesh.commune(0, 0)).getArea() + polygon(mesh.commune(1, 0)).getArea())
                .isCloseTo(polygon(mesh.province()).getArea(), within(1e-3));
        assertThat(polygon(mesh.commune(0, 0)).contains(all.get(0).getInteriorPoint())).isTrue();
    }

    private static Polygon polygon(long[] ring) {
        Coordinate[] places = new Coordinate[ring.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return FACTORY.createPolygon(places);
    }
}
