package vn.phusong.planner.ogcapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.Places;
import vn.phusong.planner.ogcapi.TimeInterval;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.ProblemException;

class ItemsQueryParserTest {

    private final LayerSnapshot layer = Places.snapshot();

    @Test
    void nothingAskedIsTheFirstTen() {
        ItemsQuery query = parse(Map.of());

        assertThat(query.limit()).isEqualTo(10);
        assertThat(query.offset()).isZero();
        assertThat(query.filter().boxes()).isEmpty();
    }

    @Test
    void aLimitAboveTheMaximumIsTheMaximum() {
        assertThat(parse(Map.of("limit", "10001")).limit()).isEqualTo(10_000);
        assertThat(parse(Map.of("limit", "10000")).limit()).isEqualTo(10_000);
    }

    @Test
    void aBoxWithHeightsIsReadWithoutThem() {
        assertThat(parse(Map.of("bbox", "104,21,-10,105,22,4000")).filter().boxes())
                .containsExactly(new Envelope(104, 105, 21, 22));
    }

    @Test
    void aBoxAcrossTheAntimeridianIsTwo() {
        assertThat(parse(Map.of("bbox", "177,-20,-178,-16")).filter().boxes())
                .containsExactly(new Envelope(177, 180, -20, -16), new Envelope(-180, -178, -20, -16));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01T00:00:00Z, 2025-07-01T00:00:00Z, 2025-07-01T00:00:00.000000001Z",
        "2025-07-01T07:00:00+07:00, 2025-07-01T00:00:00Z, 2025-07-01T00:00:00.000000001Z",
        "2025-07-01T07:00:00 07:00, 2025-07-01T00:00:00Z, 2025-07-01T00:00:00.000000001Z",
        "2025-07-01t00:00:00z, 2025-07-01T00:00:00Z, 2025-07-01T00:00:00.000000001Z",
        "2025-07-01, 2025-07-01T00:00:00Z, 2025-07-02T00:00:00Z",
        "2024-01-01/2025-06-30, 2024-01-01T00:00:00Z, 2025-07-01T00:00:00Z",
        "../2025-06-30, , 2025-07-01T00:00:00Z",
        "/2025-06-30, , 2025-07-01T00:00:00Z",
        "2025-07-01/.., 2025-07-01T00:00:00Z,",
        "../.., ,"
    })
    void timesAreReadAsIntervals(String text, Instant from, Instant to) {
        assertThat(parse(Map.of("datetime", text)).filter().time()).isEqualTo(new TimeInterval(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "limit|0", "limit|-1", "limit|ten", "limit|1.5", "limit|''", "limit|+5",
        "offset|-1", "offset|x",
        "bbox|1,2,3", "bbox|1,2,3,4,5", "bbox|a,b,c,d", "bbox|1,2,3,NaN", "bbox|1,2,3,Infinity",
        "bbox|0x1p3,2,30,4", "bbox|1f,2,3,4d", "bbox|1,2,1e999,4",
        "bbox|1,5,3,4",
        "bbox|1,-91,3,4", "bbox|1,2,3,91", "bbox|1,2,9,3,4,8", "bbox|''", "bbox|1,2,3,4,",
        "bbox-crs|http://www.opengis.net/def/crs/EPSG/0/4326", "bbox-crs|x",
        "datetime|yesterday", "datetime|2025-13-01", "datetime|2025-07-01T00:00:00", "datetime|a/b/c",
        "datetime|2025-07-02/2025-07-01", "datetime|''", "datetime|2025-07-01T25:00:00Z",
        "people|many", "people|1.5", "margin_dB|big", "margin_dB|1e999999999", "electrified|yes", "since|2024",
        "status|FINE", "status|covered"
    })
    void badValuesAreNamed(String name, String value) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> parse(Map.of(name, value)));

        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().members()).containsEntry("parameter", name).containsEntry("value", value);
        assertThat(refused.problem().detailVi()).contains("'" + name + "'");
    }

    @Test
    void anUnknownParameterIsRefusedWithTheKnownOnes() {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> parse(Map.of("colour", "red")));

        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().detailEn()).contains("colour", "bbox", "status");
    }

    @Test
    void oneWayOfPagingAtATime() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> parse(Map.of("after", "a", "before", "b"))))
                .isNotNull();
        assertThat(catchThrowableOfType(ProblemException.class, () -> parse(Map.of("after", "a", "offset", "1"))))
                .isNotNull();
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        Map<String, String[]> sent = Map.of("limit", new String[] {"1", "2"});

        assertThat(catchThrowableOfType(ProblemException.class, () -> Parameters.of(sent)))
                .isNotNull();
    }

    @Test
    void theOrderOfParametersDoesNotChangeTheCanonicalForm() {
        Map<String, String[]> one = new LinkedHashMap<>();
        one.put("limit", new String[] {"5"});
        one.put("name", new String[] {"a"});
        Map<String, String[]> other = new LinkedHashMap<>();
        other.put("name", new String[] {"a"});
        other.put("limit", new String[] {"5"});

        assertThat(Parameters.of(one).canonical()).isEqualTo(Parameters.of(other).canonical());
        assertThat(Parameters.of(Map.of("a", new String[] {"b=c"})).canonical())
                .isNotEqualTo(Parameters.of(Map.of("a=b", new String[] {"c"})).canonical());
    }

    private ItemsQuery parse(Map<String, String> parameters) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        parameters.forEach((name, value) -> sent.put(name, new String[] {value}));
        return ItemsQueryParser.parse(Parameters.of(sent), layer);
    }
}
