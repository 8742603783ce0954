package vn.phusong.planner.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvLayerTest {

    private final String text = new String(CsvLayer.bytes(Places.snapshot()), StandardCharsets.UTF_8);

    @Test
    void beginsWithAByteOrderMarkForExcel() {
        assertThat(text).startsWith("\uFEFFid,lon,lat,name,status,people,margin_dB,electrified,since,data_version,");
    }

    @Test
    void everyFeatureIsOneRecord() throws IOException {
        Map<String, CSVRecord> records = records();

        assertThat(records).hasSize(43);
        assertThat(records.get("2024-11:003").toMap())
                .containsEntry("name", "Khu 3")
                .containsEntry("margin_dB", "-7.12")
                .containsEntry("lat", "21.505")
                .containsEntry("data_version", "7")
                .containsEntry("data_is_synthetic", "true");
        assertThat(records.get("2024-11:n").get("lon")).isEmpty();
    }

    @Test
    void aFormulaBecomesText() throws IOException {
        assertThat(records().get("2024-11:p").get("name")).isEqualTo("'=1+1, \"quoted\"");
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(records().get("2024-11:000").get("margin_dB")).isEqualTo("-10.12");
    }

    private Map<String, CSVRecord> records() throws IOException {
        List<CSVRecord> all = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        return all.stream().collect(Collectors.toMap(record -> record.get("id"), Function.identity()));
    }
}
