package vn.phusong.planner.ingest;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One way to spoil the test pack, and the issue that must tell of it.
 *
 * @param marker text of the line or feature that is at fault; null if the issue names no row
 * @param remedy part of the English message that says what would be right
 */
record BadPack(
        String code,
        @Nullable String dataset,
        String file,
        @Nullable String marker,
        @Nullable String field,
        String remedy,
        Consumer<PackFolder> spoil) {

    static final String YAML = "pack.yaml";

    /** pack.yaml is at fault. */
    static BadPack yaml(String code, @Nullable String marker, @Nullable String field, String remedy, String from, String to) {
        return new BadPack(code, null, YAML, marker, field, remedy, pack -> pack.edit(YAML, from, to));
    }

    /** One edit in a data file. */
    static BadPack row(
            String code, String dataset, String file, @Nullable String marker, @Nullable String field, String remedy, String from, String to) {
        return new BadPack(code, dataset, file, marker, field, remedy, pack -> pack.edit(file, from, to));
    }

    /** The row that the issue must name, in the spoilt pack. */
    @Nullable Long row(PackFolder pack) {
        if (marker == null) {
            return null;
        }
        long line = pack.lineOf(file, marker);
        // The test pack's GeoJSON files hold one feature a line, from the second line on.
        return file.endsWith(".geojson") ? line - 1 : line;
    }

    @Override
    public String toString() {
        return code + (dataset == null ? "" : " in " + dataset) + (field == null ? "" : ", " + field);
    }
}
