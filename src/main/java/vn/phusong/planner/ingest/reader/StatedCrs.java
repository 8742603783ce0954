package vn.phusong.planner.ingest.reader;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.crs.CrsText;

/**
 * The reference system that a file states for itself.
 *
 * @param code such as {@code EPSG:9208}; null if the description matches no code
 * @param description the system's name, for messages
 */
public record StatedCrs(@Nullable String code, String description) {

    /** Three-dimensional systems with their plane counterpart, as heights are passed over (EPSG dataset). */
    private static final Map<Long, Long> PLANE = Map.of(4979L, 4326L, 4755L, 4756L);

    /** From a number that the file gives; one that is unknown or deprecated counts as a mere description. */
    public static StatedCrs ofEpsg(long number, String name) {
        String code = "EPSG:" + PLANE.getOrDefault(number, number);
        boolean usable = CoordinateSystems.isKnown(code) && !CoordinateSystems.isDeprecated(code);
        return new StatedCrs(usable ? code : null, name.isEmpty() ? "EPSG:" + number : name);
    }

    /** Code and name, for messages. */
    public String shown() {
        return code == null || code.equals(description) ? description : code + " (" + description + ")";
    }

    /** From WKT, such as the text of a {@code .prj}. */
    public static StatedCrs ofText(String wkt) {
        CrsText text = CrsText.of(wkt);
        Optional<String> code = text.findCode();
        return new StatedCrs(code.orElse(null), text.name());
    }
}
