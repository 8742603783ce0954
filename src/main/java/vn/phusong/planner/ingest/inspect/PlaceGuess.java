package vn.phusong.planner.ingest.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.phusong.planner.ingest.NumberText;
import vn.phusong.planner.ingest.crs.Axis;
import vn.phusong.planner.ingest.crs.CoordinateText;
import vn.phusong.planner.ingest.crs.CoordinateText.Order;
import vn.phusong.planner.ingest.mapping.ColumnProposal.Match;

/**
 * Where a file has its places, and a sample of them as they stand there.
 *
 * @param columns place field → column; empty if the format has geometries
 */
record PlaceGuess(Map<String, String> columns, List<Coordinate> sample) {
    private static final List<List<String>> PAIRS = List.of(List.of("lon", "lat"), List.of("x", "y"));

    private static final List<String> PAIR_FIELDS = List.of("lonlat", "latlon");

    static PlaceGuess of(FileSurvey file, List<Match> matches) {
        if (!file.samplePlaces().isEmpty()) {
            return new PlaceGuess(Map.of(), file.samplePlaces());
        }
        Map<String, String> matched = matches.stream().collect(Collectors.toMap(Match::field, Match::column));
        for (List<String> pair : PAIRS) {
            if (matched.keySet().containsAll(pair)) {
                Map<String, String> columns = new LinkedHashMap<>();
                pair.forEach(field -> columns.put(field, matched.get(field)));
                return of(file, columns);
            }
        }
        for (String order : PAIR_FIELDS) {
            if (matched.containsKey(order)) {
                return ofPairs(file, order, matched.get(order));
            }
        }
        if (matched.containsKey("wkt")) {
            return of(file, Map.of("wkt", matched.get("wkt")));
        }
        return new PlaceGuess(Map.of(), List.of());
    }

    /** In the order that its header says, unless more of its values are places in the other. */
    private static PlaceGuess ofPairs(FileSurvey file, String order, String column) {
        PlaceGuess said = of(file, Map.of(order, column));
        String other = PAIR_FIELDS.get(1 - PAIR_FIELDS.indexOf(order));
        PlaceGuess reversed = of(file, Map.of(other, column));
        return reversed.sample().size() > said.sample().size() ? reversed : said;
    }

    private static PlaceGuess of(FileSurvey file, Map<String, String> columns) {
        List<Coordinate> sample = new ArrayList<>();
        for (Map<String, String> row : file.sampleRows()) {
            List<@Nullable String> texts = new ArrayList<>();
            columns.values().forEach(column -> texts.add(row.get(column)));
            if (!texts.contains(null)) {
                place(List.copyOf(columns.keySet()), texts, file.hasDecimalCommas()).ifPresent(sample::add);
            }
        }
        return new PlaceGuess(columns, sample);
    }

    private static Optional<Coordinate> place(List<String> fields, List<String> texts, boolean decimalCommas) {
        return switch (fields.get(0)) {
            case "lonlat" -> CoordinateText.pair(texts.get(0), Order.LON_LAT);
            case "latlon" -> CoordinateText.pair(texts.get(0), Order.LAT_LON);
            case "wkt" -> wkt(texts.get(0));
            default -> {
                OptionalDouble x = number(texts.get(0), Axis.LON, decimalCommas);
                OptionalDouble y = number(texts.get(1), Axis.LAT, decimalCommas);
                yield x.isPresent() && y.isPresent()
                        ? Optional.of(new Coordinate(x.getAsDouble(), y.getAsDouble()))
                        : Optional.empty();
            }
        };
    }

    /** Degrees in any written form, or metres. */
    private static OptionalDouble number(String text, Axis axis, boolean decimalCommas) {
        OptionalDouble degrees = CoordinateText.degrees(text, axis);
        Axis other = axis == Axis.LON ? Axis.LAT : Axis.LON;
        if (degrees.isEmpty()) {
            degrees = CoordinateText.degrees(text, other);
        }
        Set<String> readings = NumberText.readings(text);
        if (degrees.isEmpty() && decimalCommas && readings.size() == 1) {
            return CoordinateText.degrees(readings.iterator().next(), axis);
        }
        return degrees;
    }

    private static Optional<Coordinate> wkt(String text) {
        try {
            return Optional.ofNullable(new WKTReader().read(text.replaceFirst("(?is)^\\s*SRID=[0-9]+;", "")).getCoordinate());
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The columns under the names that fit a reading: {@code lon} and {@code lat} for degrees, {@code x} and {@code y}
     * for metres, exchanged if the file has them the other way round.
     */
    Map<String, String> columnsRead(boolean degrees, boolean swapped) {
        if (columns.size() < 2) {
            return columns;
        }
        List<String> names = List.copyOf(columns.values());
        List<String> fields = PAIRS.get(degrees ? 0 : 1);
        return Map.of(fields.get(0), names.get(swapped ? 1 : 0), fields.get(1), names.get(swapped ? 0 : 1));
    }
}
