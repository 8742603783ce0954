package vn.phusong.planner.ingest.manifest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.phusong.planner.ingest.Characters;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;

/**
 * A YAML mapping read key by key. Every fault is reported with its line and a harmless value is returned instead, so
 * that one reading finds all faults; keys that nobody asked for are faults too.
 */
final class YamlMap {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    /** Of any text, such as a source; the checks in the database say the same. */
    private static final int LONGEST_TEXT = 1000;

    private final MappingNode node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlMap(MappingNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.report(IngestIssue.WRONG_TYPE, entry.getKeyNode(), named(path), textOf(entry.getKeyNode()), "key: value");
                continue;
            }
            if (values.put(key.getValue(), entry.getValueNode()) != null) {
                problems.report(IngestIssue.DUPLICATE_KEY, key, pathOf(key.getValue()), null, null);
            }
            keys.put(key.getValue(), key);
        }
    }

    /** The node as a mapping, or a fault. */
    static Optional<YamlMap> of(Node node, String path, Problems problems) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, path, problems));
        }
        problems.report(IngestIssue.WRONG_TYPE, node, named(path), textOf(node), "key: value");
        return Optional.empty();
    }

    /** A text that must be there and match; empty if not. */
    String text(String key, String pattern) {
        Optional<String> text = findText(key, pattern);
        if (!values.containsKey(key)) {
            missing(key);
        }
        return text.orElse("");
    }

    /** Any text that must be there. */
    String text(String key) {
        return text(key, "(?s).+");
    }

    Optional<String> findText(String key, String pattern) {
        Optional<ScalarNode> scalar = findScalar(key, "text").filter(found -> isStorable(key, found.getValue()));
        if (scalar.isPresent() && !scalar.get().getValue().strip().matches(pattern)) {
            String expected = pattern.startsWith("(?s)") ? "text" : pattern;
            report(IngestIssue.INVALID_VALUE, key, scalar.get().getValue(), expected);
            return Optional.empty();
        }
        return scalar.map(found -> found.getValue().strip());
    }

    /** Whether the database can hold it. Line ends are right in a text of several lines. */
    private boolean isStorable(String key, String text) {
        if (Characters.hasControl(text.replaceAll("[\\r\\n\\t]", ""))) {
            report(IngestIssue.CONTROL_CHARACTER, key, Characters.visible(text), "text");
        } else if (Characters.hasLoneSurrogate(text)) {
            report(IngestIssue.INVALID_TEXT, key, Characters.visible(text), "text");
        } else if (text.strip().length() > LONGEST_TEXT) {
            report(IngestIssue.TOO_LONG, key, text, "text, ≤ " + LONGEST_TEXT);
        } else {
            return true;
        }
        return false;
    }

    boolean flag(String key) {
        if (!values.containsKey(key)) {
            missing(key);
        }
        return findFlag(key).orElse(false);
    }

    Optional<Boolean> findFlag(String key) {
        Optional<String> text = findScalar(key, "true | false").map(ScalarNode::getValue);
        if (text.isPresent() && !text.get().matches("true|false")) {
            report(IngestIssue.WRONG_TYPE, key, text.get(), "true | false");
            return Optional.empty();
        }
        return text.map(Boolean::valueOf);
    }

    /** A number within limits, both excluded as the domain's limits are physical impossibilities. */
    double number(String key, double above, double below, double fallback) {
        String expected = above + " < x < " + below;
        Optional<String> text = findScalar(key, expected).map(ScalarNode::getValue);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            report(IngestIssue.WRONG_TYPE, key, text.get(), expected);
            return fallback;
        }
        double number = Double.parseDouble(text.get());
        if (number <= above || number >= below) {
            report(IngestIssue.INVALID_VALUE, key, text.get(), expected);
            return fallback;
        }
        return number;
    }

    Optional<LocalDate> findDate(String key) {
        Optional<String> text = findScalar(key, "yyyy-mm-dd").map(ScalarNode::getValue);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            report(IngestIssue.WRONG_TYPE, key, text.orElseThrow(), "yyyy-mm-dd");
            return Optional.empty();
        }
    }

    Optional<YamlMap> findMap(String key) {
        return find(key).flatMap(value -> of(value, pathOf(key), problems));
    }

    Optional<YamlMap> map(String key) {
        if (!values.containsKey(key)) {
            missing(key);
        }
        return findMap(key);
    }

    /** The mappings of a list that must be there and hold at least one. */
    List<YamlMap> maps(String key) {
        Optional<Node> value = find(key);
        if (value.isEmpty()) {
            missing(key);
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode list) || list.getValue().isEmpty()) {
            report(IngestIssue.WRONG_TYPE, key, textOf(value.get()), "[{key: value, …}, …]");
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : list.getValue()) {
            of(item, pathOf(key) + "[" + (maps.size() + 1) + "]", problems).ifPresent(maps::add);
        }
        return maps;
    }

    /** Every key with its text, for mappings whose keys are data. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            findText(key, "(?s).+").ifPresent(text -> texts.put(key, text));
        }
        return texts;
    }

    /** Reports the keys that have not been asked for. */
    void rejectOthers() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problems.report(IngestIssue.UNKNOWN_KEY, keys.get(key), pathOf(key), key, String.join(" | ", known));
            }
        }
    }

    void report(IssueCode code, String key, @Nullable String value, @Nullable String expected) {
        problems.report(code, values.getOrDefault(key, node), pathOf(key), value, expected);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    private void missing(String key) {
        problems.report(IngestIssue.MISSING_KEY, node, pathOf(key), null, key + ": …");
    }

    private Optional<Node> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Optional<ScalarNode> findScalar(String key, String expected) {
        Optional<Node> value = find(key);
        if (value.isPresent() && !(value.get() instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL))) {
            report(IngestIssue.WRONG_TYPE, key, textOf(value.get()), expected);
            return Optional.empty();
        }
        return value.map(ScalarNode.class::cast);
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** What messages call the place: the top of the file has no path. */
    private static String named(String path) {
        return path.isEmpty() ? ManifestReader.FILE_NAME : path;
    }

    private static String textOf(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node instanceof SequenceNode ? "[…]" : "{…}";
    }
}
