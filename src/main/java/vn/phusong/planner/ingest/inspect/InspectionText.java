package vn.phusong.planner.ingest.inspect;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.RasterSurvey.Band;
import vn.phusong.planner.ingest.RasterSurvey.Tile;
import vn.phusong.planner.ingest.load.Preview;

/** An inspection as lines for people. */
final class InspectionText {
    private static final int OTHER_KINDS = 3;
    private static final int OTHER_READINGS = 3;
    private static final int ISSUES = 10;

    private final PrintWriter out;
    private final Locale language;

    /** @param language of the messages */
    InspectionText(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    void print(Inspection inspection) {
        line("File", inspection.file().getFileName() + ", " + inspection.length_bytes() + " bytes");
        line("Format", inspection.format() == null ? "unknown" : inspection.format());
        if (!inspection.kinds().isEmpty()) {
            line("Kind", inspection.isKindTold() ? kinds(inspection.kinds()) : "cannot be told   (say --kind KIND)");
        }
        @Nullable FileSurvey survey = inspection.survey();
        if (survey != null) {
            line("Rows", String.valueOf(survey.rows()));
            line("Geometry", survey.geometryTypes().isEmpty() ? places(inspection.columns()) : types(survey));
        }
        if (inspection.raster() != null) {
            inspection.raster().tiles().forEach(this::tile);
        }
        if (inspection.crs() != null) {
            line("CRS", crs(inspection.crs()));
        }
        if (survey != null) {
            columns(inspection, survey);
        }
        inspection.issues().forEach(this::issue);
        if (inspection.preview() != null) {
            preview(inspection.preview());
        }
    }

    private static String kinds(List<KindGuess> kinds) {
        String others = kinds.stream()
                .skip(1)
                .limit(OTHER_KINDS)
                .map(kind -> kind.kind() + " " + score(kind.score()))
                .collect(Collectors.joining(", "));
        return kinds.get(0).kind() + " " + score(kinds.get(0).score()) + (others.isEmpty() ? "" : "   (" + others + ")");
    }

    private static String types(FileSurvey survey) {
        return survey.geometryTypes().entrySet().stream()
                .map(type -> type.getKey() + " " + type.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String places(Map<String, String> columns) {
        String from = List.of("lon", "lat", "x", "y", "lonlat", "latlon", "wkt").stream()
                .filter(columns::containsKey)
                .map(field -> field + " ← " + columns.get(field))
                .collect(Collectors.joining(", "));
        return from.isEmpty() ? "none" : from;
    }

    private static String crs(CrsGuess crs) {
        String said = crs.stated() == null ? "" : "; the file says " + crs.stated();
        String system = crs.code() == null ? "unknown" : crs.code();
        String swapped = crs.swapped() ? ", northing or latitude first" : "";
        String others = crs.readings().stream()
                .filter(reading -> !reading.crs().equals(crs.code()))
                .limit(OTHER_READINGS)
                .map(reading -> reading.crs() + (reading.swapped() ? " (x ↔ y) " : " ") + score(reading.share()))
                .collect(Collectors.joining(", "));
        return system + swapped + ", confidence " + score(crs.confidence()) + " (" + source(crs.source()) + said + ")"
                + (others.isEmpty() ? "" : "; would fit too: " + others);
    }

    private static String source(CrsGuess.Source source) {
        return switch (source) {
            case ASKED -> "as you say";
            case FILE -> "from the file";
            case COORDINATES -> "from its numbers";
            case NONE -> "nothing to go by";
        };
    }

    private void tile(Tile tile) {
        StringJoiner text = new StringJoiner(", ");
        text.add(tile.file()).add(tile.columns() + " × " + tile.rows() + " " + tile.dataType());
        if (tile.stated() != null) {
            text.add(tile.stated().shown());
        }
        @Nullable Band band = tile.band();
        if (band != null) {
            text.add("every " + number(band.stepX()) + " × " + number(band.stepY()));
            text.add("from " + number(band.extent().getMinX()) + " " + number(band.extent().getMinY()) + " to "
                    + number(band.extent().getMaxX()) + " " + number(band.extent().getMaxY()));
            text.add("values " + number(band.lowest()) + " … " + number(band.highest()));
            text.add(String.format(Locale.ROOT, "voids %.2f %%", 100 * band.voidShare()));
        }
        line("Tile", text.toString());
    }

    private static String number(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private void columns(Inspection inspection, FileSurvey survey) {
        out.println("Columns");
        survey.columns().forEach((name, column) -> {
            Optional<String> field = inspection.columns().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst();
            String target = field.map(each -> each + likeness(inspection.score(each, name))).orElse("–");
            out.printf(
                    Locale.ROOT, "  %-28s → %-28s %6d filled   %s%n", name, target, column.filled(),
                    String.join(" | ", column.examples()));
        });
        if (!inspection.missing().isEmpty() && inspection.isKindTold()) {
            line("Missing", String.join(", ", inspection.missing()) + "   (say --column FIELD=COLUMN or --default FIELD=VALUE)");
        }
    }

    /** Nothing for a column that was not chosen by its header. */
    private static String likeness(double score) {
        return score > 0 ? " " + score(score) : "";
    }

    private void preview(Preview preview) {
        line("Rows right", preview.rowsRead() - preview.rowsWithErrors() + " of " + preview.rowsRead()
                + " by themselves; references and neighbours are checked at the load");
        preview.tallies().forEach(tally -> out.printf(
                "  %-7s %s, %d×%n", tally.code().severity(), tally.code().code(), tally.occurrences()));
        preview.issues().stream().limit(ISSUES).forEach(this::issue);
    }

    private void issue(ImportIssue issue) {
        String row = issue.row() == null ? "" : issue.row() + ": ";
        out.println("    " + row + IssueMessages.message(issue, language));
    }

    private void line(String name, String text) {
        out.printf("%-11s %s%n", name, text);
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
