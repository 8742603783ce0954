package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;

/**
 * Lists of cells as OpenCelliD gives them away: the files by country, which have no header, the world's file with one,
 * and the answers of its lookups, whose columns have other names and another order. Rows of other countries are told
 * and passed over.
 */
@Component
final class OpenCellIdRowReader implements RowReader {
    /** Vietnam (ITU-T E.212). */
    private static final String MCC = "452";

    /** The files' own order (OpenCelliD, database format). */
    private static final List<String> DOWNLOAD = List.of(
            "radio", "mcc", "net", "area", "cell", "unit", "lon", "lat", "range", "samples", "changeable", "created",
            "updated", "averageSignal");

    private static final Map<String, String> OUR_NAMES = Map.of(
            "net", "mnc", "lac", "area", "tac", "area", "cellid", "cell", "cid", "cell", "range", "range_m");

    private static final List<String> USED =
            List.of("radio", "mcc", "mnc", "area", "cell", "lon", "lat", "range_m", "samples", "updated");

    private static final Pattern START = Pattern.compile(
            "(\\xEF\\xBB\\xBF)?(radio,mcc,net,|row_id,mcc,mnc,lac,|(GSM|UMTS|LTE|NR|CDMA|NBIOT),[0-9]{3},[0-9]+,[0-9]+,)");

    private final CsvRowReader csv = new CsvRowReader(OpenCellIdRowReader::columnsOfHeaderless);

    @Override
    public String format() {
        return "opencellid";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(START.matcher(head.text()).lookingAt(), false);
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<String> onlyKind() {
        return Optional.of("observed-cells");
    }

    @Override
    public Optional<Annotator> annotator() {
        return csv.annotator();
    }

    private static Optional<List<String>> columnsOfHeaderless(List<String> first) {
        boolean data = first.size() == DOWNLOAD.size() && first.get(1).matches("[0-9]{1,3}");
        return data ? Optional.of(DOWNLOAD) : Optional.empty();
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        csv.read(source, new Sink() {
            @Override
            public void columns(List<String> columns) throws BrokenFile {
                sink.columns(columns.stream()
                        .map(OpenCellIdRowReader::ourName)
                        .filter(USED::contains)
                        .toList());
            }

            @Override
            public void row(RawRow row) throws IOException {
                RawRow ours = inOurNames(row);
                @Nullable String mcc = ours.values().get("mcc");
                if (mcc == null || mcc.equals(MCC)) {
                    sink.row(ours);
                } else {
                    sink.remark(ImportIssue.of(TableIssue.FOREIGN_NETWORK)
                            .at(null, null, row.number())
                            .in("mcc", mcc)
                            .expecting(MCC));
                }
            }

            @Override
            public void decimalCommas() {
                sink.decimalCommas();
            }

            @Override
            public void remark(ImportIssue warning) {
                sink.remark(warning);
            }
        });
    }

    private static RawRow inOurNames(RawRow row) {
        Map<String, String> values = new HashMap<>();
        row.values().forEach((column, value) -> {
            if (USED.contains(ourName(column))) {
                values.put(ourName(column), value);
            }
        });
        return new RawRow(row.number(), values, null, row.issues());
    }

    private static String ourName(String column) {
        return OUR_NAMES.getOrDefault(column, column);
    }
}
