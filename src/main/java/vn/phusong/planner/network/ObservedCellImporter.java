package vn.phusong.planner.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;
import vn.phusong.radio.linkbudget.Technology;

/**
 * {@code observed-cells}: cells that phones have measured, at the centroid of the measurements. That is where people
 * were, not where a mast stands, so nothing is predicted from them; they tell who serves an area with what.
 */
@Component
final class ObservedCellImporter implements RowImporter {
    private static final String NUMBER = "-?[0-9]{1,18}";
    private static final int USUAL_MNC = 2;

    private static final Field<String> RADIO =
            Field.code("radio", "GSM|UMTS|LTE|NR|CDMA|NBIOT").required();
    private static final Field<String> MCC = Field.code("mcc", "[0-9]{3}").required();
    private static final Field<String> MNC = Field.code("mnc", "[0-9]{1,3}").required();
    private static final Field<String> AREA = Field.code("area", NUMBER).required();
    private static final Field<String> CELL = Field.code("cell", NUMBER).required();
    private static final Field<Integer> RANGE = Field.integer("range_m", 0, Integer.MAX_VALUE);
    private static final Field<Integer> SAMPLES = Field.integer("samples", 0, Integer.MAX_VALUE);
    private static final Field<Integer> UPDATED = Field.integer("updated", 0, Integer.MAX_VALUE);

    @Override
    public String kind() {
        return "observed-cells";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(RADIO, MCC, MNC, AREA, CELL, RANGE, SAMPLES, UPDATED);
    }

    @Override
    public GeometryRule geometry() {
        return GeometryRule.POINT;
    }

    @Override
    public List<Column> derivedColumns() {
        return List.of(
                new Column("full_mnc", "text"),
                new Column("area_code", "bigint"),
                new Column("cell_id", "bigint"),
                new Column("enodeb", "bigint"),
                new Column("technology", "text"));
    }

    @Override
    public void derive(ParsedRow row) {
        String mnc = row.get(MNC);
        String full = "0".repeat(Math.max(0, USUAL_MNC - mnc.length())) + mnc;
        if (!full.equals(mnc)) {
            row.report(ObservedCellIssue.SHORT_MNC, MNC.name(), mnc, full);
        }
        row.derive("full_mnc", full);
        long area = Long.parseLong(row.get(AREA));
        long cell = Long.parseLong(row.get(CELL));
        boolean areaKnown = !ObservedIdentity.isPlaceholderArea(area);
        boolean cellKnown = !ObservedIdentity.isPlaceholderCell(row.get(RADIO), cell);
        if (areaKnown) {
            row.derive("area_code", area);
        } else {
            row.report(ObservedCellIssue.PLACEHOLDER_ID, AREA.name(), row.get(AREA), "1 … 65533");
        }
        if (cellKnown) {
            row.derive("cell_id", cell);
        } else {
            row.report(ObservedCellIssue.PLACEHOLDER_ID, CELL.name(), row.get(CELL), "GSM ≤ 65534, UMTS & LTE < 2^28 - 1, NR < 2^36 - 1");
        }
        deriveTechnology(row, areaKnown ? area : 0, cellKnown ? cell : 0, cellKnown);
    }

    private static void deriveTechnology(ParsedRow row, long area, long cell, boolean cellKnown) {
        Set<Technology> possible = ObservedIdentity.possible(row.get(RADIO), area, cell);
        boolean asLabelled =
                ObservedIdentity.labelled(row.get(RADIO)).map(possible::contains).orElse(false);
        if (!asLabelled) {
            String fitting = possible.stream().map(Technology::name).collect(Collectors.joining(" | "));
            row.report(ObservedCellIssue.DOUBTFUL_TECHNOLOGY, RADIO.name(), row.get(RADIO), fitting.isEmpty() ? "–" : fitting);
        }
        if (possible.size() == 1) {
            Technology technology = possible.iterator().next();
            row.derive("technology", technology.name());
            if (technology == Technology.LTE && cellKnown) {
                row.derive("enodeb", ObservedIdentity.enodeb(cell));
            }
        }
    }

    /** One cell may be listed twice; that is told, and neither row is wrong. */
    @Override
    public Key key() {
        return Key.NONE;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of(OperatorImporter.KIND);
    }

    @Override
    public List<StagingStep> steps() {
        return ObservedCellSteps.STEPS;
    }

    @Override
    public String table() {
        return "observed_cell";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into observed_cell (dataset_id, radio, technology, mcc, mnc, operator_code, area, cell, enodeb,
                    samples, range_m, updated_at, centroid)
                select :datasetId, s.radio, s.technology, s.mcc, s.full_mnc, (%s), s.area_code, s.cell_id, s.enodeb,
                    s.samples, s.range_m, to_timestamp(s.updated), s.geom
                from stage_observed_cells s where s.dataset = :dataset
                order by s.row_number
                """.formatted(ObservedCellSteps.OPERATOR));
    }

    /** As with sites: cells of the belt are seen from the province. */
    @Override
    public double belt_deg() {
        return 0.35;
    }
}
