package vn.phusong.planner.ingest.crs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Longitudes and latitudes as people write them, alone or both in one text. What could be read in two ways is not read:
 * a guess could be kilometres off.
 */
public final class CoordinateText {
    /** The forms of one coordinate, for messages. */
    public static final String LON_FORMS = "105.34808 | 105,34808 | 105°20'56.4\"E | 105 20 56.4 | E105°20.94'";

    public static final String LAT_FORMS = "21.21572 | 21,21572 | 21°12'56.6\"N | 21 12 56.6 | N21°12.943'";

    private static final int LONGEST_PAIR = 120;
    private static final String SEPARATORS = "/;|,\t\n\r \u00a0";

    /** Which of the two stands first where no letter tells. */
    public enum Order {
        LON_LAT("105.34808, 21.21572 | 105,34808/21,21572 | 105°20'56.4\"E 21°12'56.6\"N"),
        LAT_LON("21.21572, 105.34808 | 21,21572/105,34808 | 21°12'56.6\"N 105°20'56.4\"E");

        private final String forms;

        Order(String forms) {
            this.forms = forms;
        }

        /** How a pair may be written, for messages. */
        public String forms() {
            return forms;
        }
    }

    private CoordinateText() {}

    /** One coordinate, in degrees; empty where the text is none. Plain decimals may lie outside the globe. */
    public static OptionalDouble degrees(String text, Axis axis) {
        return DegreesText.parse(text, axis).stream()
                .mapToDouble(DegreesText::degrees)
                .findFirst();
    }

    /**
     * A place, longitude first.
     *
     * @param order only for texts that do not tell by letters which is which
     * @return empty where the text is no pair on the globe, or could be read as several
     */
    public static Optional<Coordinate> pair(String text, Order order) {
        if (text.length() > LONGEST_PAIR) {
            return Optional.empty();
        }
        List<Split> splits = splits(text, order);
        if (splits.isEmpty()) {
            Order other = order == Order.LON_LAT ? Order.LAT_LON : Order.LON_LAT;
            return onlyPlace(splits(text, other).stream().filter(Split::lettered).toList());
        }
        // Both are written alike, as a rule: 105 20 21 13 is not 105° and 20°21'13".
        List<Split> alike = splits.stream().filter(Split::alike).toList();
        return onlyPlace(alike.isEmpty() ? splits : alike);
    }

    private record Split(DegreesText lon, DegreesText lat) {
        Coordinate place() {
            return new Coordinate(lon.degrees(), lat.degrees());
        }

        boolean alike() {
            return lon.parts() == lat.parts();
        }

        boolean lettered() {
            return lon.lettered() && lat.lettered();
        }
    }

    /** Every way to cut the text into a longitude and a latitude that lie on the globe. */
    private static List<Split> splits(String text, Order order) {
        List<Split> splits = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) < 0 && !endsWithLetter(text, i)) {
                continue;
            }
            int next = SEPARATORS.indexOf(text.charAt(i)) < 0 ? i : i + 1;
            String first = text.substring(0, i);
            String second = text.substring(next);
            String lon = order == Order.LON_LAT ? first : second;
            String lat = order == Order.LON_LAT ? second : first;
            DegreesText.parse(lon, Axis.LON)
                    .filter(found -> Axis.LON.holds(found.degrees()))
                    .ifPresent(x -> DegreesText.parse(lat, Axis.LAT)
                            .filter(found -> Axis.LAT.holds(found.degrees()))
                            .ifPresent(y -> splits.add(new Split(x, y))));
        }
        return splits;
    }

    /** {@code 21°12'N105°20'E} has no separator but the letter. */
    private static boolean endsWithLetter(String text, int end) {
        return Character.isLetter(text.charAt(end - 1)) || Character.isLetter(text.charAt(end));
    }

    private static Optional<Coordinate> onlyPlace(List<Split> splits) {
        Set<Coordinate> places = new LinkedHashSet<>();
        splits.forEach(split -> places.add(split.place()));
        return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
    }
}
