package vn.phusong.planner.pipeline.sample.facts;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * A carrier an operator uses, with the invented chance that a site has it by kind of place.
 *
 * @param epre_dBm per resource element; CPICH or BCCH level for UMTS and GSM
 */
public record Carrier(
        String operator,
        String technology,
        String band,
        double frequency_MHz,
        double bandwidth_MHz,
        double epre_dBm,
        double inCity,
        double inTown,
        double inRural,
        double inRemote) {

    /** All carriers of all operators. */
    public static List<Carrier> load() {
        return FactTable.rows("carriers.csv").stream().map(Carrier::of).toList();
    }

    private static Carrier of(CSVRecord row) {
        return new Carrier(
                row.get("operator"), row.get("technology"), row.get("band"),
                FactTable.number(row, "frequency_MHz"), FactTable.number(row, "bandwidth_MHz"),
                FactTable.number(row, "epre_dBm"), FactTable.number(row, "city"), FactTable.number(row, "town"),
                FactTable.number(row, "rural"), FactTable.number(row, "remote"));
    }
}
