package vn.phusong.planner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;

class JudgingPointsTest {

    private static final LonLat CENTRE = new LonLat(105.2, 21.3);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void aHamletWithPolygonGetsItsCentreAndAnEvenLatticeInside() throws ParseException {
        Geometry square = new WKTReader().read("POLYGON((105.19 21.29, 105.21 21.29, 105.21 21.31, 105.19 21.31, 105.19 21.29))");

        JudgingPlace place = JudgingPoints.ofHamlet("h", CENTRE, square, People.UNKNOWN);

        assertThat(place.weighting()).isEqualTo(Weighting.AREA);
        assertThat(place.size() - 1).isBetween(30, JudgingPoints.HAMLET_POINTS);
        assertThat(place.lon_deg()[0]).isEqualTo(CENTRE.lon_deg());
        assertThat(place.weight()[0]).isZero();
        assertThat(Arrays.stream(place.weight()).sum()).isCloseTo(1, within(1e-12));
        for (int i = 1; i < place.size(); i++) {
            assertThat(square.contains(GEOMETRIES.createPoint(new Coordinate(place.lon_deg()[i], place.lat_deg()[i]))))
                    .isTrue();
        }
    }

    @Test
    void aSliverThinnerThanAnyLatticeStillGetsAPoint() throws ParseException {
        Geometry sliver = new WKTReader().read("POLYGON((105.2 21.3, 105.200001 21.3, 105.200001 21.300001, 105.2 21.300001, 105.2 21.3))");

        assertThat(JudgingPoints.ofHamlet("h", CENTRE, sliver, People.UNKNOWN).size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aHamletOfWhichOnlyTheCentreIsKnownIsJudgedOn300m() {
        JudgingPlace place = JudgingPoints.ofHamlet("h", CENTRE, null, People.UNKNOWN);

        assertThat(place.weighting()).isEqualTo(Weighting.BUFFER);
        assertThat(farthest_m(place)).isBetween(240.0, 300.5);
    }

    @Test
    void aPointTargetIsJudgedOn500m() {
        JudgingPlace place = JudgingPoints.ofTarget("t", CENTRE, null);

        assertThat(place.weighting()).isEqualTo(Weighting.BUFFER);
        assertThat(place.size() - 1).isBetween(150, JudgingPoints.TARGET_POINTS);
        assertThat(farthest_m(place)).isBetween(440.0, 501.0);
    }

    @Test
    void peopleOfTheSmallestSettlementsJoinALargerNeighbourAndNobodyIsLost() {
        long seed = 20261123;
        Random random = new Random(seed);
        List<InhabitedSpot> settlements = IntStream.range(0, 90)
                .mapToObj(i -> new InhabitedSpot(
                        105.2 + random.nextDouble() / 100, 21.3 + random.nextDouble() / 100, 1 + random.nextInt(50)))
                .toList();
        double people = settlements.stream().mapToDouble(InhabitedSpot::people).sum();

        JudgingPlace place = JudgingPoints.ofHamlet("h", CENTRE, null, new People(Weighting.SETTLEMENTS, settlements));

        assertThat(place.weighting()).isEqualTo(Weighting.SETTLEMENTS);
        assertThat(place.size()).isEqualTo(JudgingPoints.HAMLET_POINTS + 1);
        assertThat(Arrays.stream(place.weight()).map(share -> share * people).sum())
                .as("seed %d", seed)
                .isCloseTo(people, within(1e-6));
        assertThat(Arrays.stream(place.weight()).skip(1).map(share -> share * people))
                .as("whole people, seed %d", seed)
                .allSatisfy(each -> assertThat(each).isCloseTo(Math.rint(each), within(1e-9)));
    }

    @Test
    void emptySettlementsDoNotHideThePolygon() {
        JudgingPlace place =
                JudgingPoints.ofHamlet("h", CENTRE, null,
                        new People(Weighting.SETTLEMENTS, List.of(new InhabitedSpot(105.2, 21.3, 0))));

        assertThat(place.weighting()).isEqualTo(Weighting.BUFFER);
    }

    @Test
    void aHamletWithoutLocationHasNoPoints() {
        JudgingPlace place = JudgingPoints.ofHamlet("h", null, null, People.UNKNOWN);

        assertThat(place.weighting()).isEqualTo(Weighting.NONE);
        assertThat(place.size()).isZero();
    }

    private static double farthest_m(JudgingPlace place) {
        return IntStream.range(1, place.size())
                .mapToDouble(i -> Geodesic.distance_m(CENTRE, new LonLat(place.lon_deg()[i], place.lat_deg()[i])))
                .max()
                .orElseThrow();
    }
}
