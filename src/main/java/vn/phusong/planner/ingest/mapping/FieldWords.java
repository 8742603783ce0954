package vn.phusong.planner.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.RowImporter;

/**
 * What a kind and its fields are called, in Vietnamese and English: for the headers of other people's files, the data
 * dictionary and the templates. The words stand in the resource bundle {@code fields} of the importer's package; those
 * of fields that many kinds share, such as longitude and latitude, in ours.
 */
public final class FieldWords {
    public static final Locale VI = Locale.forLanguageTag("vi");
    public static final Locale EN = Locale.ENGLISH;

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String SHARED = "vn.phusong.planner.ingest.fields";

    private final DatasetImporter importer;

    private FieldWords(DatasetImporter importer) {
        this.importer = importer;
    }

    public static FieldWords of(DatasetImporter importer) {
        return new FieldWords(importer);
    }

    /**
     * The kind itself.
     *
     * @throws java.util.MissingResourceException if its module has no words for it
     */
    public String title(Locale locale) {
        return own(locale).getString(importer.kind());
    }

    /** What the kind is, as a sentence. */
    public String about(Locale locale) {
        return own(locale).getString(importer.kind() + ".about");
    }

    public String label(String field, Locale locale) {
        return text(field, "", locale);
    }

    /** What a field means, without a full stop. */
    public String about(String field, Locale locale) {
        return text(field, ".about", locale);
    }

    /** A value as it could stand in a file. */
    public Optional<String> findExample(String field) {
        return find(field, ".example", EN);
    }

    /** Names of the kind, as file names have them. */
    public List<String> kindNames() {
        Set<String> names = new LinkedHashSet<>(List.of(importer.kind(), title(VI), title(EN)));
        names.addAll(split(own(EN).getString(importer.kind() + ".also")));
        return List.copyOf(names);
    }

    /** By field, those for places included: every name under which a file may hold it, its own first. */
    public Map<String, List<String>> columnNames() {
        List<String> fields = new ArrayList<>();
        if (importer instanceof RowImporter rows) {
            rows.fields().stream().map(Field::name).forEach(fields::add);
            fields.addAll(rows.geometry().columnFields());
        }
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String field : fields) {
            Set<String> called = new LinkedHashSet<>(List.of(field, label(field, VI), label(field, EN)));
            find(field, ".also", EN).ifPresent(also -> called.addAll(split(also)));
            names.put(field, List.copyOf(called));
        }
        return names;
    }

    private String text(String field, String property, Locale locale) {
        return find(field, property, locale)
                .orElseGet(() -> own(locale).getString(importer.kind() + "." + field + property));
    }

    private Optional<String> find(String field, String property, Locale locale) {
        String ownKey = importer.kind() + "." + field + property;
        ResourceBundle own = own(locale);
        if (own.containsKey(ownKey)) {
            return Optional.of(own.getString(ownKey));
        }
        ResourceBundle shared = bundle(SHARED, locale);
        return shared.containsKey(field + property) ? Optional.of(shared.getString(field + property)) : Optional.empty();
    }

    private ResourceBundle own(Locale locale) {
        return bundle(importer.getClass().getPackageName() + ".fields", locale);
    }

    private ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, importer.getClass().getClassLoader(), NO_FALLBACK);
    }

    private static List<String> split(String names) {
        return List.of(names.split("\\|"));
    }
}
