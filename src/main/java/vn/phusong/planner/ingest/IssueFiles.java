package vn.phusong.planner.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.AttemptFiles.AttemptFile;
import vn.phusong.planner.ingest.ImportHistory.Attempt;
import vn.phusong.planner.ingest.ImportHistory.IssueCount;
import vn.phusong.planner.ingest.annotate.AnnotatedFiles;

/** Writes every file of an attempt that has issues, with the issues beside its rows, into a folder. */
final class IssueFiles {
    private final Attempt attempt;
    private final String language;
    private final PrintWriter out;

    /** @param language vi or en */
    IssueFiles(Attempt attempt, String language, PrintWriter out) {
        this.attempt = attempt;
        this.language = language;
        this.out = out;
    }

    int write(Path folder, BeanFactory beans) {
        AnnotatedFiles annotated = beans.getBean(AnnotatedFiles.class);
        Set<String> withIssues = beans.getBean(ImportHistory.class).listCounts(attempt.id()).stream()
                .map(IssueCount::dataset)
                .collect(Collectors.toSet());
        try {
            Files.createDirectories(folder);
            if (withIssues.contains("")) {
                out.println(annotated.writePack(attempt.id(), language, folder));
            }
            for (AttemptFile file : beans.getBean(AttemptFiles.class).list(attempt.id())) {
                if (withIssues.contains(file.dataset())) {
                    String changed = AnnotatedFiles.stateText(file, attempt.id(), language);
                    out.println(annotated.write(attempt.id(), file, language, folder)
                            + (changed.isEmpty() ? "" : "  " + changed));
                }
            }
        } catch (IOException e) {
            throw CommandFailure.failed("The files cannot be written into " + folder + ": " + e.getMessage());
        }
        if (withIssues.isEmpty()) {
            out.println(language.equals("vi") ? "Lần nạp này không có lỗi nào." : "This attempt has no issues.");
        }
        return ExitCode.OK;
    }
}
