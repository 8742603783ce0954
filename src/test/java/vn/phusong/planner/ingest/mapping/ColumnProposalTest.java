package vn.phusong.planner.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.planner.ingest.mapping.ColumnProposal.Match;

class ColumnProposalTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "code", List.of("code", "Mã thôn", "Mã"),
            "name", List.of("name", "Tên thôn", "Tên"),
            "commune", List.of("commune", "Mã xã"),
            "population", List.of("population", "Dân số", "Số nhân khẩu"),
            "households", List.of("households", "Số hộ"),
            "lon", List.of("lon", "longitude", "Kinh độ"),
            "lat", List.of("lat", "latitude", "Vĩ độ"),
            "height_m", List.of("height_m", "Độ cao anten", "antenna height"));

    @ParameterizedTest
    @CsvSource({
        "Kinh độ, lon", "KINH_DO, lon", "kinhdo, lon", "Longitude (deg), lon", "Long, lon", "Vĩ độ (WGS84), lat",
        "Tên thôn, name", "TEN_THON, name", "tên thôn/bản, name", "Độ cao anten (m), height_m",
        "DoCaoAnten, height_m", "Do cao Antena, height_m", "Mã xã, commune", "MA_XA, commune", "Dân số, population",
        "Số hộ, households", "so ho, households", "Antenna Height, height_m", "code, code"
    })
    void knowsHeadersAsTheyAreWritten(String header, String field) {
        assertThat(ColumnProposal.of(List.of(header), NAMES)).extracting(Match::field).containsExactly(field);
    }

    @Test
    void tonesWrittenEitherWayAreTheSame() {
        String composed = Normalizer.normalize("Vĩ độ", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("Vĩ độ", Normalizer.Form.NFD);

        assertThat(HeaderText.of(composed)).isEqualTo(HeaderText.of(decomposed));
        assertThat(HeaderText.of(decomposed).likeness(HeaderText.of("vi do"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Ghi chú", "STT", "objectid", "geom", "x1", "Ngày cập nhật", "''", "(m)"})
    void whatIsNoFieldOfOursIsLeftAlone(String header) {
        assertThat(ColumnProposal.of(List.of(header), NAMES)).isEmpty();
    }

    @Test
    void aWholeHeaderLineIsMatchedOneToOne() {
        List<String> columns = List.of("STT", "Mã xã", "Mã thôn", "Tên thôn", "Kinh độ", "Vĩ độ", "Số hộ", "Dân số");

        Map<String, String> matched = ColumnProposal.of(columns, new HashMap<>(NAMES)).stream()
                .collect(Collectors.toMap(Match::field, Match::column));

        assertThat(matched).isEqualTo(Map.of(
                "commune", "Mã xã", "code", "Mã thôn", "name", "Tên thôn", "lon", "Kinh độ", "lat", "Vĩ độ",
                "households", "Số hộ", "population", "Dân số"));
    }

    @Test
    void ofTwoEquallyLikelyColumnsTheFirstIsTaken() {
        List<Match> matches = ColumnProposal.of(List.of("Tên", "Tên thôn"), NAMES);

        assertThat(matches).containsExactly(new Match("name", "Tên", 1));
    }
}
