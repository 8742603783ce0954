package vn.phusong.planner.ingest.reader;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.crs.CrsText;

/**
 * The reference system that a file states for itself.
 *
 * @param code such as {@code EPSG:9208}; null if the description matches no code
 * @param description the system's name, for messages
 */
public record StatedCrs(@Nullable String code, String description) {

    public static StatedCrs ofCode(String code) {
        return new StatedCrs(code, code);
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
