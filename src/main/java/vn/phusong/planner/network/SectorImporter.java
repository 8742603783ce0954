package vn.phusong.planner.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code sectors}. */
@Component
final class SectorImporter implements RowImporter {
    static final String KIND = "sectors";

    /** Of sectors whose list gives no gain and whose antenna is built in. */
    static final String USUAL_GAIN_DBI = "15";

    private static final Field<String> CODE =
            Field.code("code", SiteImporter.CODE_PATTERN).required();
    private static final Field<String> SITE = Field.text("site").required();
    private static final Field<String> OPERATOR = Field.text("operator").required();
    private static final Field<BigDecimal> AZIMUTH =
            Field.decimal("azimuth_deg", "0", "359.99").required();
    private static final Field<BigDecimal> HEIGHT =
            Field.decimal("height_m", "0.01", "400").required();
    private static final Field<BigDecimal> MECHANICAL_TILT =
            Field.decimal("mechanical_tilt_deg", "-30.00", "30").orElse(BigDecimal.ZERO);
    private static final Field<BigDecimal> ELECTRICAL_TILT =
            Field.decimal("electrical_tilt_deg", "-30.00", "30");
    private static final Field<String> ANTENNA =
            Field.text("antenna", 80).orElse("tr36814");
    private static final Field<BigDecimal> PEAK_GAIN =
            Field.decimal("peak_gain_dBi", "-10.00", "40");

    /** True where only the place is known and the rest is the pack's assumption. */
    private static final Field<Boolean> ASSUMED = Field.flag("assumed").orElse(false);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(
                CODE, SITE, OPERATOR, AZIMUTH, HEIGHT, MECHANICAL_TILT, ELECTRICAL_TILT, ANTENNA, PEAK_GAIN, ASSUMED);
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(SiteImporter.KIND, "site"), Reference.to(OperatorImporter.KIND, "operator"));
    }

    /** Names of antennas are looked up among the imported ones, too. */
    @Override
    public Set<String> dependsOn() {
        return Set.of(SiteImporter.KIND, OperatorImporter.KIND, AntennaImporter.KIND);
    }

    @Override
    public List<StagingStep> steps() {
        return SectorChecks.STEPS;
    }

    @Override
    public List<Field<?>> keptOfLeftOut() {
        return List.of(SITE, OPERATOR);
    }

    @Override
    public String table() {
        return "sector";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into sector (dataset_id, code, site_code, operator_code, azimuth_deg, height_m,
                    mechanical_tilt_deg, electrical_tilt_deg, antenna, peak_gain_dBi, assumed)
                select :datasetId, s.code, s.site, s.operator, s.azimuth_deg, s.height_m, s.mechanical_tilt_deg,
                    s.electrical_tilt_deg, s.antenna, s.peak_gain_dBi, s.assumed
                from stage_sectors s where s.dataset = :dataset
                """);
    }
}
