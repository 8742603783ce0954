package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.NumberText;
import vn.phusong.planner.ingest.crs.Axis;
import vn.phusong.planner.ingest.crs.CoordinateText;

/**
 * Two columns, {@code x} and {@code y}, plain numbers, or {@code lon} and {@code lat}, degrees in any written form.
 *
 * @param x their name of the column of eastings or longitudes
 * @param y their name of the column of northings or latitudes
 */
record PointColumns(String x, String y, boolean degrees) implements PlaceColumns {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{0,18})?");
    private static final String EXPECTED = "1234.567";
    private static final GeometryFactory FACTORY = new GeometryFactory();

    static PointColumns metric(String x, String y) {
        return new PointColumns(x, y, false);
    }

    static PointColumns degrees(String lon, String lat) {
        return new PointColumns(lon, lat, true);
    }

    @Override
    public List<String> names() {
        return List.of(x, y);
    }

    @Override
    public Optional<Geometry> read(Map<String, String> values, boolean decimalCommas, List<ImportIssue> issues) {
        OptionalDouble easting = number(x, Axis.LON, values.get(x), decimalCommas, issues);
        OptionalDouble northing = number(y, Axis.LAT, values.get(y), decimalCommas, issues);
        return easting.isPresent() && northing.isPresent()
                ? Optional.of(FACTORY.createPoint(new Coordinate(easting.getAsDouble(), northing.getAsDouble())))
                : Optional.empty();
    }

    private OptionalDouble number(
            String column, Axis axis, @Nullable String text, boolean decimalCommas, List<ImportIssue> issues) {
        String forms = axis == Axis.LON ? CoordinateText.LON_FORMS : CoordinateText.LAT_FORMS;
        if (text == null) {
            issues.add(issue(IngestIssue.MISSING_FIELD, column, null, degrees ? forms : EXPECTED));
            return OptionalDouble.empty();
        }
        if (!degrees) {
            return metres(column, text, decimalCommas, issues);
        }
        OptionalDouble read = CoordinateText.degrees(text, axis);
        if (read.isEmpty()) {
            issues.add(issue(IngestIssue.NOT_A_COORDINATE, column, text, forms));
        }
        return read;
    }

    private static OptionalDouble metres(
            String column, String text, boolean decimalCommas, List<ImportIssue> issues) {
        Set<String> readings = decimalCommas ? NumberText.readings(text) : Set.of(text);
        List<String> numbers = new ArrayList<>(readings);
        numbers.removeIf(reading -> !NUMBER.matcher(reading).matches());
        if (numbers.size() == 1) {
            return OptionalDouble.of(Double.parseDouble(numbers.get(0)));
        }
        issues.add(
                numbers.isEmpty()
                        ? issue(IngestIssue.NOT_A_NUMBER, column, text, EXPECTED)
                        : issue(IngestIssue.AMBIGUOUS_NUMBER, column, text, String.join(" | ", numbers)));
        return OptionalDouble.empty();
    }

    private static ImportIssue issue(IssueCode code, String column, @Nullable String text, String expected) {
        return ImportIssue.of(code).in(column, text).expecting(expected);
    }
}
