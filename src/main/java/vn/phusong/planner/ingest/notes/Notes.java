package vn.phusong.planner.ingest.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The notes of one file in one language. */
public final class Notes {
    private static final String BETWEEN = " | ";

    private final boolean vietnamese;
    private final List<String> counts;
    private final List<Note> all;
    private final Map<Long, List<Note>> byRow = new TreeMap<>();

    /**
     * @param language vi or en
     * @param counts a line for each kind of issue: how often it occurs
     */
    public Notes(String language, List<String> counts, List<Note> all) {
        this.vietnamese = language.equals("vi");
        this.counts = List.copyOf(counts);
        this.all = List.copyOf(all);
        for (Note note : all) {
            if (note.row() != null) {
                byRow.computeIfAbsent(note.row(), row -> new ArrayList<>()).add(note);
            }
        }
    }

    public List<Note> all() {
        return all;
    }

    public List<String> counts() {
        return counts;
    }

    /** Of the file as a whole, and of rows up to its header. */
    public List<Note> ofFile(long headerRow) {
        return all.stream()
                .filter(note -> note.row() == null || note.row() <= headerRow)
                .toList();
    }

    /** Headings of the three columns. */
    public List<String> titles() {
        return vietnamese
                ? List.of("Mức độ", "Nội dung", "Giá trị đúng")
                : List.of("Severity", "Message", "What would be right");
    }

    /** Either of two texts, by the language. */
    public String inLanguage(String vi, String en) {
        return vietnamese ? vi : en;
    }

    /** The three cells of a row: the worst severity, all messages, all that would be right; empty texts without notes. */
    public List<String> cells(long row) {
        return cells(byRow.getOrDefault(row, List.of()));
    }

    public static List<String> cells(List<Note> notes) {
        String severity = notes.stream()
                .map(Note::severity)
                .min(Comparator.naturalOrder())
                .map(Enum::name)
                .orElse("");
        String messages = notes.stream().map(Note::message).distinct().collect(Collectors.joining(BETWEEN));
        String expected = notes.stream()
                .map(Note::expected)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        return List.of(severity, messages, expected);
    }

    /** Columns of a row that are at fault. */
    public Set<String> columns(long row) {
        Set<String> columns = new HashSet<>();
        byRow.getOrDefault(row, List.of()).forEach(note -> columns.addAll(note.columns()));
        return columns;
    }
}
