package vn.phusong.planner.ingest.inspect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterImporter.Option;
import vn.phusong.planner.ingest.RasterSurvey;
import vn.phusong.planner.ingest.crs.CoordinateSystems;

/** The entry of {@code pack.yaml} under which an inspected file can be loaded. */
final class EntryText {

    private EntryText() {}

    /**
     * @param file relative to the pack's folder
     * @param further keys beside those that the inspection tells, such as {@code edition}
     */
    static String of(Inspection inspection, String name, String file, Map<String, String> further) {
        StringBuilder text = new StringBuilder();
        line(text, "- name", name);
        line(text, "  kind", inspection.kind().orElse("…"));
        line(text, "  file", file);
        line(text, "  format", inspection.format() == null ? "…" : inspection.format());
        CrsGuess crs = inspection.crs();
        if (inspection.raster() != null && inspection.raster().hasSeveralSystems()) {
            line(text, "  crs", CoordinateSystems.OF_FILE);
        } else if (crs != null && crs.code() != null) {
            line(text, "  crs", crs.code());
        } else {
            line(text, "  crs", CoordinateSystems.WGS_84);
        }
        inspection.options().forEach((option, value) -> line(text, "  " + option, value));
        further.forEach((key, value) -> line(text, "  " + key, value));
        if (inspection.raster() != null) {
            raster(text, inspection, inspection.raster());
        }
        Map<String, String> columns = Inspector.differing(inspection.columns());
        if (!columns.isEmpty()) {
            StringJoiner pairs = new StringJoiner(", ", "  columns: {", "}\n");
            columns.forEach((field, column) -> pairs.add(field + ": " + quoted(column)));
            text.append(pairs);
        }
        if (!inspection.defaults().isEmpty()) {
            StringJoiner pairs = new StringJoiner(", ", "  defaults: {", "}\n");
            inspection.defaults().forEach((field, value) -> pairs.add(field + ": " + quoted(value)));
            text.append(pairs);
        }
        return text.toString();
    }

    /** SRTM saw the tops of woods and roofs; of other heights only their owner knows, as of the names of classes. */
    private static void raster(StringBuilder text, Inspection inspection, RasterSurvey raster) {
        Set<Option> options = inspection.kinds().get(0).importer() instanceof RasterImporter importer
                ? importer.options()
                : Set.of();
        if (options.contains(Option.SURFACE_MODEL) && "hgt".equals(inspection.format())) {
            text.append("  surface_model: true\n");
        }
        if (options.contains(Option.CLASSES)) {
            StringJoiner names = new StringJoiner(", ", "  classes: {", "}\n");
            raster.tiles().stream()
                    .flatMap(tile -> Optional.ofNullable(tile.band()).stream())
                    .flatMap(band -> band.classes().stream())
                    .distinct()
                    .sorted()
                    .forEach(number -> names.add(number + ": \"…\""));
            text.append(names);
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(isPlain(value) ? value : quoted(value)).append('\n');
    }

    /** Numbers and dates would be read as such. */
    private static boolean isPlain(String value) {
        return value.matches("[A-Za-z][A-Za-z0-9_./:-]*") && !value.endsWith(":") && !value.matches("(?i)true|false|null|yes|no|on|off|y|n");
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n") + "\"";
    }
}
