package vn.phusong.planner.ingest.inspect;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An inspected file on its way into a pack.
 *
 * @param name of the entry
 * @param further keys of the entry beside those that the inspection tells
 */
public record NewEntry(Inspection inspection, String name, Map<String, String> further) {

    /** @param name as wished; else made from the file's name */
    public static NewEntry of(Inspection inspection, Optional<String> name, Optional<String> edition) {
        Map<String, String> further = new LinkedHashMap<>();
        edition.ifPresent(code -> further.put("edition", code));
        return new NewEntry(inspection, name.orElseGet(() -> nameOf(inspection)), further);
    }

    private static String nameOf(Inspection inspection) {
        String file = inspection.file().getFileName().toString().replaceFirst("(\\.[A-Za-z0-9]+)+$", "");
        String bare = Normalizer.normalize(file, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String name = bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return name.isEmpty() ? inspection.kind().orElse("dataset") : name.substring(0, Math.min(name.length(), 63));
    }

    /** @param file relative to the pack's folder */
    public String text(String file) {
        return EntryText.of(inspection, name, file, further);
    }

    /** With the file's own name. */
    String text() {
        return text(inspection.file().getFileName().toString());
    }
}
