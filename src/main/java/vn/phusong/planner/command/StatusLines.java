package vn.phusong.planner.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts as lines for a reader: a name and what is said of it. */
public final class StatusLines {

    private StatusLines() {}

    /** A line for each fact; the members of a map stand in its line, as {@code sites 40, cells 130}. */
    static List<String> of(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> line(fact.getKey(), text(fact.getValue())))
                .toList();
    }

    public static String line(String name, String text) {
        return String.format("%-16s %s", words(name), text);
    }

    private static String text(Object value) {
        return value instanceof Map<?, ?> members
                ? members.entrySet().stream()
                        .map(member -> words(member.getKey().toString()) + " " + member.getValue())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
