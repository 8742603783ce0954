package vn.phusong.planner.ingest.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of our fields the columns of a file most likely hold. */
public final class ColumnProposal {

    /** Below this two headers have nothing to do with each other: half of their letters agree by chance. */
    private static final double LEAST = 0.72;

    /**
     * One proposed pair.
     *
     * @param score 1 for the same words, less the less alike
     */
    public record Match(String field, String column, double score) {}

    private ColumnProposal() {}

    /** How alike two names are, 0 to 1; 1 for the same words, however they are written. */
    public static double likeness(String one, String other) {
        return HeaderText.of(one).likeness(HeaderText.of(other));
    }

    /**
     * Each field with at most one column and each column with at most one field, the likeliest pairs first.
     *
     * @param columns headers as they stand in the file
     * @param names by field: what it is called, its own name among them
     */
    public static List<Match> of(List<String> columns, Map<String, List<String>> names) {
        List<Match> pairs = new ArrayList<>();
        for (String column : columns) {
            HeaderText header = HeaderText.of(column);
            names.forEach((field, called) -> {
                double score = called.stream()
                        .mapToDouble(name -> header.likeness(HeaderText.of(name)))
                        .max()
                        .orElse(0);
                if (score >= LEAST) {
                    pairs.add(new Match(field, column, score));
                }
            });
        }
        pairs.sort(Comparator.comparingDouble((Match each) -> -each.score)
                .thenComparing(Match::field)
                .thenComparing(each -> columns.indexOf(each.column)));
        Set<String> fields = new HashSet<>();
        Set<String> taken = new HashSet<>();
        List<Match> chosen = new ArrayList<>();
        for (Match pair : pairs) {
            if (!fields.contains(pair.field) && !taken.contains(pair.column)) {
                fields.add(pair.field);
                taken.add(pair.column);
                chosen.add(pair);
            }
        }
        return chosen;
    }
}
