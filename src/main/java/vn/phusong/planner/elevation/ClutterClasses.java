package vn.phusong.planner.elevation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.phusong.radio.terrain.ClutterClass;

/** The clutter classes by the names that packs give them. */
final class ClutterClasses {

    private ClutterClasses() {}

    static Optional<ClutterClass> find(String name) {
        return Arrays.stream(ClutterClass.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(ClutterClass.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** @param names class number to a name that {@link #find} knows */
    static Map<Integer, ClutterClass> of(Map<Integer, String> names) {
        Map<Integer, ClutterClass> classes = new TreeMap<>();
        names.forEach((number, name) -> classes.put(number, ClutterClass.valueOf(name)));
        return classes;
    }
}
