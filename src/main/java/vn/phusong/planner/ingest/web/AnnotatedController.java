package vn.phusong.planner.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.phusong.planner.ingest.AttemptFiles;
import vn.phusong.planner.ingest.AttemptFiles.AttemptFile;
import vn.phusong.planner.ingest.ImportHistory;
import vn.phusong.planner.ingest.annotate.AnnotatedFiles;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;

/** Users' own files with the issues beside their rows; needs the admin token like everything of imports. */
@RestController
class AnnotatedController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final ImportHistory history;
    private final AttemptFiles files;
    private final AnnotatedFiles annotated;

    AnnotatedController(ImportHistory history, AttemptFiles files, AnnotatedFiles annotated) {
        this.history = history;
        this.files = files;
        this.annotated = annotated;
    }

    @GetMapping("/api/v1/imports/{id}/annotated/{dataset}")
    ResponseEntity<InputStreamResource> get(
            @PathVariable long id, @PathVariable String dataset, HttpServletRequest request) throws IOException {
        Parameters asked = Parameters.of(request.getParameterMap()).allowing(List.of("lang"));
        String language = Languages.of(asked.find("lang"), request);
        if (history.findAttempt(id).isEmpty()) {
            throw ImportsController.unknownImport(id).exception();
        }
        AttemptFile file = files.find(id, dataset).orElseThrow(() -> unknownDataset(id, dataset).exception());
        requireAsRead(id, file);
        Path folder = Files.createTempDirectory("phusong-annotated-");
        try {
            return answer(annotated.write(id, file, language, folder));
        } finally {
            // On Linux a file that is open can be read to its end although its name is gone.
            try (var rest = Files.list(folder)) {
                for (Path each : rest.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private static ResponseEntity<InputStreamResource> answer(Path file) throws IOException {
        String name = file.getFileName().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, name.endsWith(".csv") ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentLength(Files.size(file))
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.READ)));
    }

    private static void requireAsRead(long id, AttemptFile file) {
        String vi = AnnotatedFiles.stateText(file, id, "vi");
        String en = AnnotatedFiles.stateText(file, id, "en");
        switch (file.state()) {
            case AS_READ -> {}
            case CHANGED -> throw Problem.of(409, "file-changed", "Tệp đã thay đổi", "File changed").detail(vi, en).exception();
            case GONE -> throw Problem.of(410, "file-gone", "Tệp không còn", "File gone").detail(vi, en).exception();
        }
    }

    private static Problem unknownDataset(long id, String dataset) {
        return Problem.of(404, "unknown-dataset", "Không có bộ dữ liệu này", "No such dataset")
                .detail(
                        "Lần nạp " + id + " không đọc tệp nào của bộ dữ liệu " + dataset + ".",
                        "Attempt " + id + " read no file of a dataset " + dataset + ".");
    }
}
