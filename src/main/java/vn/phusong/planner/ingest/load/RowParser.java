package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.Characters;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.NumberText;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RawRow.Type;

/** Turns the rows of one dataset from text into values of its kind's fields. */
final class RowParser {
    /** What GADM, Excel, ArcGIS, Python and SQL write where there is nothing. A hamlet may well be called Na, not NA. */
    private static final Set<String> NULL_WORDS =
            Set.of("NA", "N/A", "#N/A", "NULL", "null", "Null", "<Null>", "<null>", "NaN", "nan", "None", "-");

    private final RowImporter importer;
    private final List<Field<?>> fields;
    private final DatasetEntry entry;
    private final ReferenceSystemCheck systemCheck;
    private final GeometryCheck geometryCheck;
    private final StoredCodes storedCodes = new StoredCodes();
    private @Nullable PlaceColumns places;
    private boolean decimalCommas;

    RowParser(RowImporter importer, DatasetEntry entry, ReferenceSystemCheck systemCheck) {
        this.importer = importer;
        this.fields = importer.fields();
        this.entry = entry;
        this.systemCheck = systemCheck;
        this.geometryCheck = new GeometryCheck(importer.geometry(), entry.crs());
    }

    /** Makes geometries from columns, for formats without geometry. */
    void takePlacesFrom(PlaceColumns columns) {
        this.places = columns;
        geometryCheck.nameField(String.join(", ", columns.names()));
    }

    /** Reads numbers with a decimal comma. */
    void readDecimalCommas() {
        this.decimalCommas = true;
    }

    /** @return a row that holds every issue found; without errors it has all its fields and {@code derive} was called */
    ParsedRow parse(RawRow raw) {
        List<ImportIssue> issues = new ArrayList<>();
        raw.issues().forEach(issue -> issues.add(inOurWords(issue)));
        Map<Field<?>, Object> values = new HashMap<>();
        for (Field<?> field : fields) {
            parse(field, raw, issues).ifPresent(value -> values.put(field, value));
        }
        ParsedRow row = new ParsedRow(raw.number(), values, geometry(raw, issues).orElse(null), issues);
        if (!row.hasErrors()) {
            importer.derive(row);
        }
        return row;
    }

    /** A reader knows their columns only; where one is a field of ours, the issue names it and what it may hold. */
    private ImportIssue inOurWords(ImportIssue issue) {
        for (Field<?> field : fields) {
            if (entry.column(field.name()).equals(issue.field())) {
                return issue.in(field.name(), issue.value())
                        .expecting(issue.expected() == null ? field.expected() : issue.expected());
            }
        }
        return issue;
    }

    private Optional<?> parse(Field<?> field, RawRow raw, List<ImportIssue> issues) {
        @Nullable String given = raw.values().get(entry.column(field.name()));
        @Nullable String text = given == null ? entry.defaults().get(field.name()) : given;
        if (text == null) {
            if (field.isRequired() && !isUnreadable(raw) && !hasError(issues, List.of(field.name()))) {
                issues.add(issue(IngestIssue.MISSING_FIELD, field, null));
            }
            return field.fallback();
        }
        if (Characters.hasControl(text)) {
            issues.add(issue(IngestIssue.CONTROL_CHARACTER, field, Characters.visible(text)));
            return Optional.empty();
        }
        if (Characters.hasLoneSurrogate(text)) {
            issues.add(issue(IngestIssue.INVALID_TEXT, field, Characters.visible(text)));
            return Optional.empty();
        }
        if (NULL_WORDS.contains(text) && field.sqlType().equals("text")) {
            issues.add(issue(IngestIssue.NULL_WORD, field, text));
        }
        @Nullable Type type = raw.types().get(entry.column(field.name()));
        if (field.isCode()) {
            return type == null ? storedCodes.parse(field, text, issues) : storedCodes.parse(field, text, type, issues);
        }
        return decimalCommas && given != null && type == null && field.isNumber()
                ? numberWithComma(field, text, issues)
                : field.parse(text, code -> issues.add(issue(code, field, text)));
    }

    /** The one reading that the field's limits allow. */
    private static Optional<?> numberWithComma(Field<?> field, String text, List<ImportIssue> issues) {
        Map<String, Object> right = new TreeMap<>();
        List<IssueCode> faults = new ArrayList<>();
        for (String reading : NumberText.readings(text)) {
            field.parse(reading, faults::add).ifPresent(value -> right.put(reading, value));
        }
        if (right.isEmpty()) {
            issues.add(issue(faults.get(0), field, text));
        } else if (right.size() > 1) {
            issues.add(ImportIssue.of(IngestIssue.AMBIGUOUS_NUMBER)
                    .in(field.name(), text)
                    .expecting(String.join(" | ", right.keySet())));
        }
        return right.size() == 1 ? Optional.of(right.values().iterator().next()) : Optional.empty();
    }

    private static ImportIssue issue(IssueCode code, Field<?> field, @Nullable String value) {
        return ImportIssue.of(code).in(field.name(), value).expecting(field.expected());
    }

    private Optional<Geometry> geometry(RawRow raw, List<ImportIssue> issues) {
        if (!importer.geometry().exists()) {
            return Optional.empty();
        }
        Optional<Geometry> geometry =
                places == null ? Optional.ofNullable(raw.geometry()) : fromColumns(places, raw, issues);
        systemCheck.see(geometry.orElse(null));
        // Without geometry and with an error the reader or the columns have told the reason already.
        return geometry.isEmpty() && issues.stream().anyMatch(ImportIssue::isError)
                ? Optional.empty()
                : geometryCheck.check(geometry.orElse(null), issues);
    }

    private Optional<Geometry> fromColumns(PlaceColumns columns, RawRow raw, List<ImportIssue> issues) {
        boolean mayBeAbsent = !importer.geometry().required() && columns.areEmpty(raw.values());
        if (mayBeAbsent || hasError(issues, columns.names())) {
            return Optional.empty();
        }
        // What is stored as a number has a decimal point.
        boolean allNumbers = columns.names().stream().allMatch(name -> raw.types().get(name) == Type.NUMBER);
        return columns.read(raw.values(), decimalCommas && !allNumbers, issues);
    }

    /** Its fields are not missing: its reader has told why it has none. */
    private static boolean isUnreadable(RawRow raw) {
        return raw.issues().stream().anyMatch(issue -> issue.isError() && issue.field() == null);
    }

    private static boolean hasError(List<ImportIssue> issues, List<String> fields) {
        return issues.stream().anyMatch(issue -> issue.isError() && fields.contains(String.valueOf(issue.field())));
    }
}
