package vn.phusong.planner.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;

class ReprojectionTest {
    private static final double TOLERANCE_M = 0.005;

    /** Check points computed with PROJ 9.1.1, EPSG:4326 → EPSG:9208 through EPSG:6960. */
    @ParameterizedTest
    @CsvSource({
        "105.3877261, 21.3259555, 565957.770, 2359172.010",
        "105.3224,    21.3693,    559163.620, 2363944.827",
        "105.1785718, 21.2183109, 544293.388, 2347181.109",
        "105.0071725, 21.5632937, 526438.064, 2385336.086",
        "104.75,      21.4,       499804.070, 2367235.585"
    })
    void agreesWithProjInBothDirections(double lon_deg, double lat_deg, double easting_m, double northing_m)
            throws Exception {
        Coordinate there = apply("EPSG:9208", easting_m, northing_m);
        assertThat(Geodesic.distance_m(new LonLat(there.x, there.y), new LonLat(lon_deg, lat_deg)))
                .isLessThan(TOLERANCE_M);

        MathTransform back = CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:9208", true));
        double[] place = {lon_deg, lat_deg};
        back.transform(place, 0, place, 0, 1);
        assertThat(Math.hypot(place[0] - easting_m, place[1] - northing_m)).isLessThan(TOLERANCE_M);
    }

    /** Every TM-3 zone has the same datum: its central meridian must land in the same shifted longitude. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:5896, 102", "EPSG:5897, 105", "EPSG:5898, 108", "EPSG:5899, 107.75", "EPSG:9205, 103", "EPSG:9206, 104",
        "EPSG:9207, 104.5", "EPSG:9208, 104.75", "EPSG:9209, 105.5", "EPSG:9210, 105.75", "EPSG:9211, 106",
        "EPSG:9212, 106.25", "EPSG:9213, 106.5", "EPSG:9214, 107", "EPSG:9215, 107.25", "EPSG:9216, 107.5",
        "EPSG:9217, 108.25", "EPSG:9218, 108.5", "EPSG:3405, 105"
    })
    void knowsTheVietnameseZones(String code, double meridian_deg) {
        double northing_m = 2_367_000;
        Coordinate projected = apply(code, 500_000, northing_m);
        Coordinate geographic = apply("EPSG:4756", meridian_deg, 21.4);
        assertThat(projected.x).isCloseTo(geographic.x, offset(1e-6));
        assertThat(projected.y).isBetween(21.38, 21.42);
    }

    @Test
    void shiftsTheDatumByTheKnownDistance() {
        Coordinate shifted = apply("EPSG:4756", 105.3877261, 21.3259555);
        assertThat(Geodesic.distance_m(new LonLat(shifted.x, shifted.y), new LonLat(105.3877261, 21.3259555)))
                .isBetween(220.0, 227.0);
    }

    @Test
    void refusesDeprecatedAndUnknownCodes() {
        assertThat(CoordinateSystems.isDeprecated("EPSG:6959")).isTrue();
        assertThat(CoordinateSystems.isDeprecated("EPSG:9208")).isFalse();
        assertThat(CoordinateSystems.isKnown("EPSG:999999")).isFalse();
        assertThat(CoordinateSystems.isKnown("WGS84")).isFalse();
        assertThat(CoordinateSystems.isKnown("EPSG:4979")).as("three-dimensional").isFalse();
        assertThat(CoordinateSystems.isKnown("EPSG:5773")).as("heights").isFalse();
        assertThat(CoordinateSystems.isKnown("EPSG:4326")).isTrue();
        assertThat(CoordinateSystems.isGeographic("EPSG:4756")).isTrue();
        assertThat(CoordinateSystems.isGeographic("EPSG:9208")).isFalse();
    }

    @Test
    void leavesTheGivenGeometryAlone() {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(565957.770, 2359172.010));
        CoordinateSystems.toWgs84("EPSG:9208").apply(point);
        assertThat(point.getCoordinate()).isEqualTo(new Coordinate(565957.770, 2359172.010));
    }

    private static Coordinate apply(String code, double x, double y) {
        return CoordinateSystems.toWgs84(code)
                .apply(new GeometryFactory().createPoint(new Coordinate(x, y)))
                .getCoordinate();
    }
}
