package vn.phusong.planner.ingest.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.inspect.Inspection;
import vn.phusong.planner.ingest.inspect.InspectionDocument;
import vn.phusong.planner.ingest.inspect.RefusedEntry;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.upload.Upload;
import vn.phusong.planner.ingest.upload.UploadInProgress;
import vn.phusong.planner.ingest.upload.UploadOptions;
import vn.phusong.planner.ingest.upload.Uploads;
import vn.phusong.planner.job.JobStatus;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Problem;
import vn.phusong.planner.problem.ProblemException;

/**
 * Takes files in: {@code POST /api/v1/imports}. A file for a pack, or a whole pack as a zip archive, is answered with
 * 202 and loaded in the background; with {@code dry-run} and no pack the file is only looked at, and the answer tells
 * what it is.
 */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = "application/json")
class UploadsController {
    /** Looking at a file takes memory and time; more at once would starve the readers. */
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Uploads uploads;
    private final InspectionDocument inspections;
    private final DataFolder dataFolder;
    private final JsonMapper json;

    UploadsController(Uploads uploads, InspectionDocument inspections, DataFolder dataFolder, JsonMapper json) {
        this.uploads = uploads;
        this.inspections = inspections;
        this.dataFolder = dataFolder;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ObjectNode> receive(MultipartHttpServletRequest request) throws IOException {
        UploadForm form = new UploadForm(request, json);
        UploadOptions options = form.options();
        String language = Languages.of(form.find("lang"), request);
        if (!free.tryAcquire()) {
            throw Problem.of(503, "busy", "Máy chủ đang bận", "Busy")
                    .detail(
                            "Máy chủ đang xử lý các tệp khác. Hãy gửi lại sau 10 giây.",
                            "The server is looking at other files. Send yours again in 10 seconds.")
                    .header("Retry-After", "10")
                    .exception();
        }
        Path folder = Files.createTempDirectory(Files.createDirectories(dataFolder.resolve("incoming")), "file-");
        try {
            return take(form.save(folder), form, options, language);
        } catch (RefusedEntry e) {
            throw refused(e.issues());
        } catch (BrokenFile e) {
            throw refused(List.of(e.issue()));
        } catch (UploadInProgress e) {
            throw inProgress(e.upload());
        } finally {
            IncomingFolder.remove(folder);
            free.release();
        }
    }

    private ResponseEntity<ObjectNode> take(Path file, UploadForm form, UploadOptions options, String language)
            throws IOException, RefusedEntry, BrokenFile {
        if (Uploads.isPack(file)) {
            return accepted(uploads.submitPack(file, options), null);
        }
        Optional<Pack> pack = form.find("pack").map(this::pack);
        if (pack.isEmpty() && !options.dryRun()) {
            throw Problem.of(400, "pack-missing", "Thiếu gói dữ liệu", "Pack missing")
                    .detail(
                            "Hãy cho biết tệp thuộc gói nào (pack=…), hoặc chỉ xem thử (dry-run), hoặc gửi cả gói dạng zip.",
                            "Say which pack the file is for (pack=…), or only look at it (dry-run), or send a whole pack as a zip.")
                    .with("parameter", "pack")
                    .exception();
        }
        Inspection inspection = inspect(file, options, pack);
        ObjectNode seen = inspections.of(inspection, language);
        if (pack.isEmpty()) {
            return ResponseEntity.ok(seen);
        }
        if (inspection.format() == null) {
            throw refused(inspection.issues());
        }
        return accepted(uploads.submit(inspection, pack.get().id(), options), seen);
    }

    private Inspection inspect(Path file, UploadOptions options, Optional<Pack> pack) throws IOException {
        options.kind().filter(kind -> !uploads.kinds().contains(kind)).ifPresent(kind -> {
            String kinds = String.join(", ", uploads.kinds());
            throw ParameterProblem.invalid("kind", kind, kinds, kinds);
        });
        return uploads.inspect(file, options, pack.map(Pack::id));
    }

    private ResponseEntity<ObjectNode> accepted(Upload upload, @Nullable ObjectNode inspection) {
        ObjectNode node = document(upload);
        if (inspection != null) {
            node.set("inspection", inspection);
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/imports/uploads/" + upload.id())
                .body(node);
    }

    /** How far an upload's load is, and where its result stands once there is one. */
    @GetMapping("/uploads/{id}")
    ObjectNode get(@PathVariable UUID id) {
        return document(uploads.find(id).orElseThrow(() -> Problem.of(404, "unknown-upload", "Không có tệp này", "No such upload")
                .detail("Không có tệp gửi lên số " + id + ".", "There is no upload with the number " + id + ".")
                .exception()));
    }

    private ObjectNode document(Upload upload) {
        ObjectNode node = json.createObjectNode();
        node.put("id", upload.id().toString());
        node.put("pack", upload.packId());
        node.put("file", upload.file());
        node.put("length_bytes", upload.length_bytes());
        node.put("dry_run", upload.dryRun());
        node.put("accept_valid", upload.acceptValid());
        node.put("received_at", upload.receivedAt().toString());
        Optional<JobStatus> status = uploads.findStatus(upload.id());
        node.put("state", status.map(each -> each.state().name()).orElse("QUEUED"));
        node.put("step", status.map(JobStatus::step).orElse(""));
        node.put("fraction", status.map(JobStatus::fraction).orElse(0.0));
        node.put("failure", status.flatMap(JobStatus::failure).orElse(null));
        node.put("self", "/api/v1/imports/uploads/" + upload.id());
        node.put("import", upload.attemptId() == null ? null : "/api/v1/imports/" + upload.attemptId());
        return node;
    }

    private Pack pack(String id) {
        return uploads.findPack(id)
                .orElseThrow(() -> Problem.of(404, "unknown-pack", "Không có gói dữ liệu này", "No such pack")
                        .detail("Chưa nạp gói dữ liệu " + id + ".", "No pack " + id + " has been loaded.")
                        .exception());
    }

    private static ProblemException inProgress(Upload other) {
        String self = "/api/v1/imports/uploads/" + other.id();
        return Problem.of(409, "upload-in-progress", "Gói dữ liệu đang được thay đổi", "The pack is being changed")
                .detail(
                        "Tệp " + other.file() + " đang được nạp vào gói " + other.packId() + ". Hãy gửi lại khi " + self
                                + " đã xong, nếu không một trong hai tệp sẽ bị mất.",
                        "The file " + other.file() + " is being loaded into pack " + other.packId() + ". Send yours again when "
                                + self + " has ended: else one of the two would be lost.")
                .with("upload", self)
                .header("Retry-After", "10")
                .exception();
    }

    private ProblemException refused(List<ImportIssue> issues) {
        return Problem.of(422, "refused-file", "Không nhận được tệp", "File refused")
                .detail(messages(issues, Locale.forLanguageTag("vi")), messages(issues, Locale.ENGLISH))
                .with("codes", issues.stream().map(issue -> issue.code().code()).distinct().toList())
                .exception();
    }

    private static String messages(List<ImportIssue> issues, Locale language) {
        return issues.stream()
                .map(issue -> IssueMessages.message(issue, language))
                .distinct()
                .limit(10)
                .collect(Collectors.joining(" "));
    }
}
