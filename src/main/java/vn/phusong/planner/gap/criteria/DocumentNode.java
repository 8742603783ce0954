package vn.phusong.planner.gap.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML or JSON document with its place in the file. Reading a field that is missing or of
 * the wrong kind notes a problem and returns nothing, so that one pass finds every fault.
 */
final class DocumentNode {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final List<CriteriaProblem> problems;

    private DocumentNode(String file, String path, MappingNode node, List<CriteriaProblem> problems) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (fields.put(name, entry.getValueNode()) != null) {
                problem(name, entry.getKeyNode(), name, "mỗi trường chỉ một lần", "each field only once");
            }
        }
    }

    /** The document's outermost mapping, or nothing with a problem noted. */
    static Optional<DocumentNode> root(String file, Node node, List<CriteriaProblem> problems) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new DocumentNode(file, "", mapping, problems));
        }
        problems.add(new CriteriaProblem(file, lineOf(node), "", null, "một bộ tiêu chí", "one criteria definition"));
        return Optional.empty();
    }

    /** Notes every field that is not among {@code known}. */
    void allow(Set<String> known) {
        fields.forEach((name, node) -> {
            if (!known.contains(name)) {
                String names = String.join(", ", known.stream().sorted().toList());
                problem(name, node, name, "một trong: " + names, "one of: " + names);
            }
        });
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    Optional<DocumentNode> child(String name) {
        Node node = fields.get(name);
        if (node instanceof MappingNode mapping) {
            return Optional.of(new DocumentNode(file, pathOf(name), mapping, problems));
        }
        problem(name, node, text(node), "một nhóm trường", "a group of fields");
        return Optional.empty();
    }

    Optional<String> text(String name) {
        Node node = fields.get(name);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(name, node, text(node), "một đoạn chữ", "a text");
        return Optional.empty();
    }

    Optional<BigDecimal> number(String name, String expected_vi, String expected_en) {
        Node node = fields.get(name);
        try {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(new BigDecimal(scalar.getValue().strip()));
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the problem below, which says what would be right
        }
        problem(name, node, text(node), expected_vi, expected_en);
        return Optional.empty();
    }

    Optional<Boolean> flag(String name) {
        String value = text(fields.get(name));
        if ("true".equals(value) || "false".equals(value)) {
            return Optional.of(Boolean.valueOf(value));
        }
        problem(name, fields.get(name), value, "true hoặc false", "true or false");
        return Optional.empty();
    }

    Optional<List<String>> texts(String name, String expected_vi, String expected_en) {
        if (fields.get(name) instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            List<String> values = new ArrayList<>();
            sequence.getValue().forEach(item -> values.add(((ScalarNode) item).getValue()));
            return Optional.of(values);
        }
        problem(name, fields.get(name), text(fields.get(name)), expected_vi, expected_en);
        return Optional.empty();
    }

    /** Notes that {@code name} holds a wrong value. */
    void reject(String name, String expected_vi, String expected_en) {
        problem(name, fields.get(name), text(fields.get(name)), expected_vi, expected_en);
    }

    private void problem(
            String name, @Nullable Node at, @Nullable String value,
            String expected_vi, String expected_en) {
        problems.add(new CriteriaProblem(
                file, at == null ? line : lineOf(at), pathOf(name), value, expected_vi, expected_en));
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable String text(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(DocumentNode::text).toList().toString();
        }
        return node == null ? null : "{…}";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
