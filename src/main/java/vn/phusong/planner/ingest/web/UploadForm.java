package vn.phusong.planner.ingest.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ingest.upload.UploadOptions;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;
import vn.phusong.planner.problem.ProblemException;

/** The parts of a multipart request that brings a file. */
final class UploadForm {
    /** Text parts; the same names serve as query parameters. */
    static final List<String> FIELDS =
            List.of("dry-run", "accept-valid", "pack", "kind", "crs", "name", "edition", "columns", "defaults", "options", "lang");

    private static final int LONGEST_NAME = 200;

    private final MultipartHttpServletRequest request;
    private final Parameters parameters;
    private final JsonMapper json;

    UploadForm(MultipartHttpServletRequest request, JsonMapper json) {
        this.request = request;
        this.parameters = Parameters.of(request.getParameterMap()).allowing(FIELDS);
        this.json = json;
    }

    Optional<String> find(String field) {
        return parameters.find(field).filter(text -> !text.isBlank());
    }

    UploadOptions options() {
        return new UploadOptions(
                flag("accept-valid"),
                flag("dry-run"),
                find("kind"),
                matching("crs", "EPSG:[0-9]{4,6}"),
                matching("name", "[a-z0-9][a-z0-9-]{0,62}"),
                find("edition"),
                texts("columns"),
                texts("defaults"),
                texts("options"));
    }

    /** Given without a value it is true. */
    private boolean flag(String name) {
        return parameters.find(name)
                .map(text -> switch (text) {
                    case "", "true" -> true;
                    case "false" -> false;
                    default -> throw ParameterProblem.invalid(name, text, "true hoặc false", "true or false");
                })
                .orElse(false);
    }

    private Optional<String> matching(String name, String pattern) {
        find(name).filter(text -> !text.matches(pattern)).ifPresent(text -> {
            throw ParameterProblem.invalid(name, text, pattern, pattern);
        });
        return find(name);
    }

    /** A JSON object whose values are texts. */
    private Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        find(name).ifPresent(text -> {
            JsonNode node = parsed(name, text);
            for (String key : node.propertyNames()) {
                if (!node.get(key).isString()) {
                    throw notAnObject(name, text);
                }
                texts.put(key, node.get(key).asString());
            }
        });
        return texts;
    }

    private JsonNode parsed(String name, String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw notAnObject(name, text);
    }

    private static ProblemException notAnObject(String name, String text) {
        return ParameterProblem.invalid(
                name, text, "một đối tượng JSON, ví dụ {\"code\": \"Mã thôn\"}",
                "a JSON object such as {\"code\": \"Mã thôn\"}");
    }

    /**
     * Writes the part {@code file} into a folder, under the name the sender gave it, so far as that is only a name.
     *
     * @throws ProblemException unless there is exactly one file
     */
    Path save(Path folder) throws IOException {
        Set<String> parts = new TreeSet<>(request.getMultiFileMap().keySet());
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1 || parts.size() != 1) {
            throw Problem.of(400, "file-missing", "Thiếu tệp", "File missing")
                    .detail(
                            "Yêu cầu phải có đúng một phần tệp tên là file; đã nhận: " + parts + ".",
                            "The request must have exactly one file part, called file; there came: " + parts + ".")
                    .exception();
        }
        Path file = folder.resolve(name(files.get(0)));
        files.get(0).transferTo(file);
        if (Files.size(file) == 0) {
            throw Problem.of(400, "file-empty", "Tệp rỗng", "File empty")
                    .detail("Tệp " + file.getFileName() + " không có nội dung.", "The file " + file.getFileName() + " is empty.")
                    .exception();
        }
        return file;
    }

    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        if (safe.isBlank() || safe.matches("\\.+") || safe.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw Problem.of(400, "file-name", "Tên tệp không hợp lệ", "File name invalid")
                    .detail(
                            "Tên tệp trống hoặc dài quá " + LONGEST_NAME + " byte.",
                            "The file's name is empty or longer than " + LONGEST_NAME + " bytes.")
                    .exception();
        }
        return safe;
    }
}
