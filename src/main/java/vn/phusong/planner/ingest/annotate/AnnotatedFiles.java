package vn.phusong.planner.ingest.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.AttemptFiles.AttemptFile;
import vn.phusong.planner.ingest.AttemptFiles.State;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.ImportHistory;
import vn.phusong.planner.ingest.ImportHistory.IssueCount;
import vn.phusong.planner.ingest.ImportHistory.IssueFilter;
import vn.phusong.planner.ingest.ImportHistory.RecordedIssue;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.notes.Note;
import vn.phusong.planner.ingest.notes.Notes;
import vn.phusong.planner.ingest.notes.NotesSheet;
import vn.phusong.planner.ingest.reader.Annotator;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;

/**
 * Writes users' files with the issues of an attempt beside the rows. A file that has no cells, cannot be read or is no
 * longer the one that was read gives a list of the issues with the numbers of the rows.
 */
@Component
public class AnnotatedFiles {
    private static final List<String> PLACES = List.of("lon", "lat", "x", "y", "lonlat", "latlon", "wkt");
    private static final String LIST = ".xlsx";

    private final ImportHistory history;
    private final Formats formats;
    private final Map<String, RowImporter> importers;

    AnnotatedFiles(ImportHistory history, Collection<RowReader> readers, Collection<DatasetImporter> importers) {
        this.history = history;
        this.formats = new Formats(readers);
        this.importers = importers.stream()
                .filter(RowImporter.class::isInstance)
                .map(RowImporter.class::cast)
                .collect(Collectors.toMap(RowImporter::kind, Function.identity()));
    }

    /**
     * Writes one file.
     *
     * @param language vi or en
     * @param folder exists; the file is named after the dataset
     */
    public Path write(long attemptId, AttemptFile file, String language, Path folder) throws IOException {
        String name = file.dataset().replaceAll("[^\\p{L}\\p{N}._-]", "_") + "-issues";
        Optional<Annotator> annotator =
                file.state() == State.AS_READ ? formats.find(file.format()).flatMap(RowReader::annotator) : Optional.empty();
        if (annotator.isPresent()) {
            Path target = folder.resolve(name + annotator.get().extension());
            try (OutputStream out = Files.newOutputStream(target)) {
                SourceFile source = new SourceFile(file.path(), file.options());
                annotator.get().annotate(source, wanted(file), notes(attemptId, file, language, ""), out);
                return target;
            } catch (BrokenFile e) {
                // The file never could be read: what is wrong with it is among the issues.
                Files.delete(target);
            }
        }
        Path target = folder.resolve(name + LIST);
        try (OutputStream out = Files.newOutputStream(target)) {
            NotesSheet.writeAlone(notes(attemptId, file, language, stateText(file, attemptId, language)), out);
        }
        return target;
    }

    /** A list of the issues that belong to no file of rows: those of {@code pack.yaml}. */
    public Path writePack(long attemptId, String language, Path folder) throws IOException {
        Path target = folder.resolve("pack.yaml-issues" + LIST);
        List<Note> notes = issues(attemptId, Optional.empty()).stream()
                .filter(issue -> issue.dataset() == null)
                .map(issue -> note(issue, null, language))
                .toList();
        try (OutputStream out = Files.newOutputStream(target)) {
            NotesSheet.writeAlone(new Notes(language, counts(attemptId, ""), notes), out);
        }
        return target;
    }

    /** Says why a file is only listed; empty if it is as it was. */
    public static String stateText(AttemptFile file, long attemptId, String language) {
        boolean vietnamese = language.equals("vi");
        return switch (file.state()) {
            case AS_READ -> "";
            case CHANGED -> vietnamese
                    ? "Tệp " + file.file() + " đã thay đổi sau lần nạp " + attemptId + ", nên số dòng có thể không còn khớp. Hãy nạp lại."
                    : "The file " + file.file() + " has changed since attempt " + attemptId + ", so the row numbers may no longer fit. Load it again.";
            case GONE -> vietnamese
                    ? "Tệp " + file.file() + " của lần nạp " + attemptId + " không còn ở chỗ cũ."
                    : "The file " + file.file() + " of attempt " + attemptId + " is no longer where it was.";
        };
    }

    private Set<String> wanted(AttemptFile file) {
        Set<String> wanted = new HashSet<>(file.columns().values());
        @Nullable RowImporter importer = importers.get(file.kind());
        if (importer != null) {
            importer.fields().forEach(field -> wanted.add(file.column(field.name())));
            PLACES.forEach(place -> wanted.add(file.column(place)));
        }
        return wanted;
    }

    private Notes notes(long attemptId, AttemptFile file, String language, String remark) {
        List<String> lines = new ArrayList<>(List.of(file.file()));
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        lines.addAll(counts(attemptId, file.dataset()));
        List<Note> notes = issues(attemptId, Optional.of(file.dataset())).stream()
                .map(issue -> note(issue, file, language))
                .toList();
        return new Notes(language, lines, notes);
    }

    private List<String> counts(long attemptId, String dataset) {
        return history.listCounts(attemptId).stream()
                .filter(count -> count.dataset().equals(dataset))
                .map(AnnotatedFiles::line)
                .toList();
    }

    private static String line(IssueCount count) {
        String shown = count.kept() < count.occurrences() ? " (" + count.kept() + ")" : "";
        return count.severity() + " " + count.code() + ": " + count.occurrences() + "×" + shown;
    }

    private List<RecordedIssue> issues(long attemptId, Optional<String> dataset) {
        return history.listIssues(
                attemptId, new IssueFilter(Optional.empty(), Optional.empty(), dataset, 0, Integer.MAX_VALUE));
    }

    private static Note note(RecordedIssue issue, @Nullable AttemptFile file, String language) {
        @Nullable String field = issue.field();
        List<String> columns = field == null
                ? List.of()
                : Arrays.stream(field.split(", "))
                        .map(each -> file == null ? each : file.column(each))
                        .toList();
        return new Note(
                issue.severity(),
                issue.code(),
                issue.row(),
                columns,
                issue.value(),
                language.equals("vi") ? issue.message_vi() : issue.message_en(),
                issue.expected());
    }
}
