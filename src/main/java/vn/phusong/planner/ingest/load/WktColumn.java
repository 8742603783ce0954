package vn.phusong.planner.ingest.load;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

/**
 * One column with geometry as well-known text (OGC Simple Features), or EWKT whose SRID is that of the dataset.
 *
 * @param crs of the dataset, such as {@code EPSG:4326}
 */
record WktColumn(String name, String crs) implements PlaceColumns {
    private static final String EXPECTED = "POINT (105.3 21.2) | POLYGON ((105.1 21.1, …)) | MULTIPOLYGON (((105.1 21.1, …)))";
    private static final Pattern SRID = Pattern.compile("(?is)\\s*SRID\\s*=\\s*([0-9]{1,6})\\s*;(.*)");

    /** A multipolygon has three; the parser calls itself for each further one. */
    private static final int DEEPEST = 3;

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Optional<Geometry> read(Map<String, String> values, boolean decimalCommas, List<ImportIssue> issues) {
        @Nullable String text = values.get(name);
        if (text == null) {
            issues.add(ImportIssue.of(IngestIssue.MISSING_FIELD).in(name, null).expecting(EXPECTED));
            return Optional.empty();
        }
        Matcher ewkt = SRID.matcher(text);
        boolean prefixed = ewkt.matches();
        if (prefixed && !crs.equals("EPSG:" + ewkt.group(1))) {
            issues.add(ImportIssue.of(IngestIssue.SRID_CONTRADICTION)
                    .in(name, "SRID=" + ewkt.group(1))
                    .expecting(crs));
            return Optional.empty();
        }
        return parse(prefixed ? ewkt.group(2) : text, issues);
    }

    private Optional<Geometry> parse(String wkt, List<ImportIssue> issues) {
        if (depth(wkt) > DEEPEST) {
            issues.add(ImportIssue.of(IngestIssue.NOT_WKT).in(name, wkt).expecting(EXPECTED));
            return Optional.empty();
        }
        Geometry geometry;
        try {
            geometry = new WKTReader().read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            issues.add(ImportIssue.of(IngestIssue.NOT_WKT)
                    .in(name, wkt + " (" + e.getMessage() + ")")
                    .expecting(EXPECTED));
            return Optional.empty();
        }
        if (!Arrays.stream(geometry.getCoordinates()).allMatch(each -> Double.isFinite(each.x) && Double.isFinite(each.y))) {
            issues.add(ImportIssue.of(IngestIssue.NOT_FINITE).in(name, wkt).expecting(EXPECTED));
            return Optional.empty();
        }
        return geometry.isEmpty() ? Optional.empty() : Optional.of(geometry);
    }

    private static int depth(String wkt) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < wkt.length(); i++) {
            depth += wkt.charAt(i) == '(' ? 1 : wkt.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
