package vn.phusong.planner.pipeline.sample.facts;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import vn.phusong.radio.linkbudget.Technology;

/**
 * A carrier an operator uses, with the invented chance that a site has it by kind of place.
 *
 * @param epre_dBm per resource element; CPICH or BCCH level for UMTS and GSM
 */
public record Carrier(
        String operator,
        Technology technology,
        String band,
        double frequency_MHz,
        double bandwidth_MHz,
        double epre_dBm,
        double inCity,
        double inTown,
        double inRural,
        double inRemote) {

    /** The same carrier from a small cell of less power. */
    public Carrier weaker(double less_dB) {
        return new Carrier(
                operator, technology, band, frequency_MHz, bandwidth_MHz, epre_dBm - less_dB, inCity, inTown, inRural,
                inRemote);
    }

    /** All carriers of all operators. */
    public static List<Carrier> load() {
        return FactTable.rows("carriers.csv").stream().map(Carrier::of).toList();
    }

    private static Carrier of(CSVRecord row) {
        return new Carrier(
                row.get("operator"), Technology.valueOf(row.get("technology")), row.get("band"),
                FactTable.number(row, "frequency_MHz"), FactTable.number(row, "bandwidth_MHz"),
                FactTable.number(row, "epre_dBm"), FactTable.number(row, "city"), FactTable.number(row, "town"),
                FactTable.number(row, "rural"), FactTable.number(row, "remote"));
    }
}
