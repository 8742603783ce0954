package vn.phusong.planner.ingest.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;

/** One reading of a whole file that knows nothing of its meaning: rows, columns, geometries, and a sample of each. */
final class FileSurvey implements RowReader.Sink {
    private static final int SAMPLE = 300;
    private static final int EXAMPLES = 3;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_EXAMPLE = 60;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Map<String, String>> sampleRows = new ArrayList<>();
    private final List<Coordinate> samplePlaces = new ArrayList<>();
    private final Map<String, Long> geometryTypes = new TreeMap<>();
    private final Envelope extent = new Envelope();
    private final List<ImportIssue> issues = new ArrayList<>();
    private long rows;
    private boolean decimalCommas;

    /**
     * A column, or a property of features.
     *
     * @param filled rows that have a value in it
     * @param examples the first different values
     */
    record Column(long filled, Set<String> examples) {

        Column and(String value) {
            Set<String> more = examples;
            if (examples.size() < EXAMPLES) {
                more = new LinkedHashSet<>(examples);
                more.add(value.length() <= LONGEST_EXAMPLE ? value : value.substring(0, LONGEST_EXAMPLE) + "…");
            }
            return new Column(filled + 1, more);
        }
    }

    private final ToIntFunction<List<String>> wanted;

    private FileSurvey(ToIntFunction<List<String>> wanted) {
        this.wanted = wanted;
    }

    /**
     * @param wanted tells how many of some names of columns mean something
     * @return as much as could be read; {@link #issues} say where a broken file ended
     */
    static FileSurvey of(SourceFile source, RowReader reader, ToIntFunction<List<String>> wanted) throws IOException {
        FileSurvey survey = new FileSurvey(wanted);
        try {
            reader.read(source, survey);
        } catch (BrokenFile e) {
            survey.issues.add(e.issue());
        }
        return survey;
    }

    @Override
    public int wanted(List<String> names) {
        return wanted.applyAsInt(names);
    }

    @Override
    public void columns(List<String> names) {
        names.stream().filter(name -> !name.isEmpty()).forEach(this::column);
    }

    @Override
    public void row(RawRow row) {
        rows++;
        row.values().forEach((name, value) -> {
            if (columns.containsKey(name) || columns.size() < MOST_COLUMNS) {
                columns.put(name, column(name).and(value));
            }
        });
        if (sampleRows.size() < SAMPLE) {
            sampleRows.add(row.values());
        }
        see(row.geometry());
    }

    private Column column(String name) {
        return columns.computeIfAbsent(name, each -> new Column(0, Set.of()));
    }

    private void see(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        geometryTypes.merge(geometry.getGeometryType(), 1L, Long::sum);
        extent.expandToInclude(geometry.getEnvelopeInternal());
        if (samplePlaces.size() < SAMPLE) {
            samplePlaces.add(geometry.getCoordinate());
        }
    }

    @Override
    public void decimalCommas() {
        decimalCommas = true;
    }

    @Override
    public void remark(ImportIssue remark) {
        issues.add(remark);
    }

    long rows() {
        return rows;
    }

    /** By name, in the order of the file. */
    Map<String, Column> columns() {
        return columns;
    }

    List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    List<Map<String, String>> sampleRows() {
        return sampleRows;
    }

    /** First position of each of the first geometries, in the file's coordinates. */
    List<Coordinate> samplePlaces() {
        return samplePlaces;
    }

    /** How many geometries of each type. */
    Map<String, Long> geometryTypes() {
        return geometryTypes;
    }

    /** In the file's coordinates; null if there are none. */
    Envelope extent() {
        return extent;
    }

    boolean hasDecimalCommas() {
        return decimalCommas;
    }

    /** What the reader remarked, and why it could not go on. */
    List<ImportIssue> issues() {
        return issues;
    }
}
