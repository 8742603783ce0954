package vn.phusong.planner.ingest.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of well-known text (WKT 1 and 2, also Esri's): {@code KEYWORD["text", 1.5, CHILD[…], …]}. Reads what is
 * well formed up to the first fault, since only names and numbers are wanted.
 *
 * @param keyword in capitals; empty for the outermost element
 * @param values texts and numbers, without quotation marks
 */
record WktNode(String keyword, List<String> values, List<WktNode> children) {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"([^\"]*)\"|([A-Za-z0-9_.+-]+)|([\\[(])|([\\])])|(,))");
    private static final int DEEPEST = 50;

    /** The outermost element's children are the elements of the text. */
    static WktNode parse(String text) {
        WktNode root = new WktNode("", new ArrayList<>(), new ArrayList<>());
        List<WktNode> open = new ArrayList<>(List.of(root));
        Matcher token = TOKEN.matcher(text);
        String word = "";
        while (token.lookingAt() && open.size() <= DEEPEST) {
            WktNode inner = open.get(open.size() - 1);
            if (token.group(3) != null) {
                WktNode child = new WktNode(word.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
                inner.children.add(child);
                open.add(child);
                word = "";
            } else if (token.group(1) != null) {
                inner.values.add(token.group(1));
            } else if (token.group(2) != null) {
                word = token.group(2);
            } else {
                if (!word.isEmpty()) {
                    inner.values.add(word);
                    word = "";
                }
                if (token.group(4) != null && open.size() > 1) {
                    open.remove(open.size() - 1);
                }
            }
            token.region(token.end(), text.length());
        }
        return root;
    }

    /** The first text or number, which in most elements is the name. */
    String name() {
        return values.isEmpty() ? "" : values.get(0);
    }

    Optional<WktNode> child(String... keywords) {
        return children.stream()
                .filter(each -> List.of(keywords).contains(each.keyword))
                .findFirst();
    }

    /** This element and all within it. */
    Stream<WktNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(WktNode::all));
    }
}
