package vn.phusong.planner.ingest.manifest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A {@code pack.yaml} as text, changed where need be and nowhere else: comments and the order of keys are its author's.
 * For manifests that {@link ManifestReader} accepts.
 */
public final class ManifestText {
    private final String text;

    public ManifestText(String text) {
        this.text = text.endsWith("\n") ? text : text + "\n";
    }

    /**
     * The text with an entry of {@code datasets} in the place of the one of that name, or after the last.
     *
     * @param entry lines of YAML, the first beginning with a dash
     */
    public String with(String name, String entry) {
        List<Node> entries = datasets().map(SequenceNode::getValue).orElse(List.of());
        if (entries.isEmpty()) {
            return joined(text.lines().filter(line -> !line.startsWith("datasets:")).toList()) + "datasets:\n"
                    + entry.lines().map(line -> "  " + line + "\n").reduce("", String::concat);
        }
        String indent = " ".repeat(Math.max(0, entries.get(0).getStartMark().getColumn() - 2));
        String indented = entry.lines().map(line -> indent + line + "\n").reduce("", String::concat);
        List<String> lines = text.lines().toList();
        Optional<Node> former = entries.stream().filter(node -> name.equals(value(node, "name"))).findFirst();
        Node last = former.orElse(entries.get(entries.size() - 1));
        int end = endLine(last, lines);
        int start = former.isPresent() ? last.getStartMark().getLine() : end;
        return joined(lines.subList(0, start)) + indented + joined(lines.subList(end, lines.size()));
    }

    /** Flow style would need another way of changing it; people write blocks. */
    public boolean canBeChanged() {
        Optional<SequenceNode> datasets = datasets();
        return datasets.isEmpty()
                || datasets.get().getValue().isEmpty()
                || (datasets.get().getFlowStyle() != FlowStyle.FLOW
                        && datasets.get().getValue().stream().allMatch(entry ->
                                text.lines().toList().get(entry.getStartMark().getLine()).strip().startsWith("-")));
    }

    /** Whether a file is a manifest that names no dataset yet: one that a pack begins with. */
    public static boolean isWithoutDatasets(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return false;
        }
        try {
            ManifestText manifest = new ManifestText(Files.readString(file));
            return manifest.top() != null
                    && manifest.datasets().map(list -> list.getValue().isEmpty()).orElse(true);
        } catch (YAMLException | MalformedInputException e) {
            return false;
        }
    }

    /** First line after a node, without the comments and empty lines that follow it. */
    private static int endLine(Node node, List<String> lines) {
        // A block ends where the next token begins, braces end where they end.
        boolean braces = node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
        int end = Math.min(node.getEndMark().getLine() + (braces ? 1 : 0), lines.size());
        while (end > node.getStartMark().getLine() + 1
                && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#"))) {
            end--;
        }
        return end;
    }

    private @Nullable MappingNode top() {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(options).compose(new StringReader(text)) instanceof MappingNode top ? top : null;
    }

    /** Empty if there are none, or the key has nothing. */
    private Optional<SequenceNode> datasets() {
        MappingNode top = Objects.requireNonNull(top());
        return top.getValue().stream()
                .filter(tuple -> isKey(tuple, "datasets"))
                .map(NodeTuple::getValueNode)
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .findFirst();
    }

    private static String value(Node entry, String key) {
        return ((MappingNode) entry).getValue().stream()
                .filter(tuple -> isKey(tuple, key))
                .map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue())
                .findFirst()
                .orElse("");
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
