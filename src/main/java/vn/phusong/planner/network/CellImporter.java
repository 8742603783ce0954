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
import vn.phusong.radio.linkbudget.Technology;

/** {@code cells}. */
@Component
final class CellImporter implements RowImporter {
    static final String KIND = "cells";

    private static final Field<String> CODE =
            Field.code("code", SiteImporter.CODE_PATTERN).required();
    private static final Field<String> SECTOR = Field.text("sector").required();
    private static final Field<Technology> TECHNOLOGY =
            Field.choice("technology", Technology.class).required();
    private static final Field<String> BAND = Field.text("band").required();
    private static final Field<BigDecimal> FREQUENCY =
            Field.decimal("frequency_MHz", "300.000", "6000").required();
    private static final Field<BigDecimal> BANDWIDTH = Field.decimal("bandwidth_MHz", "0.001", "400");
    private static final Field<BigDecimal> EPRE =
            Field.decimal("epre_dBm", "-30.00", "60").required();
    private static final Field<BigDecimal> FEEDER_LOSS =
            Field.decimal("feeder_loss_dB", "0.00", "30").orElse(BigDecimal.ZERO);
    private static final Field<ServiceStatus> STATUS =
            Field.choice("status", ServiceStatus.class).required();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CODE, SECTOR, TECHNOLOGY, BAND, FREQUENCY, BANDWIDTH, EPRE, FEEDER_LOSS, STATUS);
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(SectorImporter.KIND, "sector"));
    }

    /** What a lost cell takes from its operator's list. */
    @Override
    public List<Field<?>> keptOfLeftOut() {
        return List.of(SECTOR, TECHNOLOGY);
    }

    /** Spectrum belongs to operators, and sites without a cell are told here. */
    @Override
    public Set<String> dependsOn() {
        return Set.of(SectorImporter.KIND, SiteImporter.KIND, OperatorImporter.KIND);
    }

    @Override
    public List<StagingStep> steps() {
        return CellChecks.STEPS;
    }

    @Override
    public String table() {
        return "cell";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into cell (dataset_id, code, sector_code, technology, band, frequency_MHz, bandwidth_MHz,
                    epre_dBm, feeder_loss_dB, status)
                select :datasetId, s.code, s.sector, s.technology, s.band, s.frequency_MHz, s.bandwidth_MHz,
                    s.epre_dBm, s.feeder_loss_dB, s.status
                from stage_cells s where s.dataset = :dataset
                """);
    }
}
