package vn.phusong.planner.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.template.Templates;
import vn.phusong.planner.ingest.template.Templates.Form;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;

/** Templates for whoever sends data in, and what every field means; open to all. */
@RestController
@RequestMapping("/api/v1/templates")
class TemplatesController {
    private static final String DICTIONARY = "data-dictionary.md";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Templates templates;
    private final JsonMapper json;

    TemplatesController(Templates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** The files there are. */
    @GetMapping(produces = "application/json")
    ObjectNode list(HttpServletRequest request) {
        Parameters.of(request.getParameterMap()).allowing(List.of());
        ObjectNode page = json.createObjectNode();
        ArrayNode all = page.putArray("templates");
        for (String kind : templates.kinds()) {
            ObjectNode one = all.addObject().put("kind", kind);
            ArrayNode files = one.putArray("files");
            Arrays.stream(Form.values()).forEach(form -> files.add("/api/v1/templates/" + kind + form.ending()));
        }
        page.put("data_dictionary", "/api/v1/templates/" + DICTIONARY);
        return page;
    }

    @GetMapping("/{file:.+}")
    ResponseEntity<byte[]> get(@PathVariable String file, HttpServletRequest request) throws IOException {
        Parameters asked = Parameters.of(request.getParameterMap()).allowing(List.of("lang"));
        Locale language = Locale.forLanguageTag(Languages.of(asked.find("lang"), request));
        if (file.equals(DICTIONARY)) {
            return answer(file, "text/markdown;charset=UTF-8", templates.dictionary(language).getBytes(StandardCharsets.UTF_8));
        }
        for (String kind : templates.kinds()) {
            Optional<Form> form =
                    Arrays.stream(Form.values()).filter(each -> file.equals(kind + each.ending())).findFirst();
            if (form.isPresent()) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                templates.write(kind, form.get(), language, content);
                String type = form.get() == Form.XLSX ? XLSX : "text/csv;charset=UTF-8;header=present";
                return answer(file, type, content.toByteArray());
            }
        }
        throw Problem.of(404, "unknown-template", "Không có mẫu này", "No such template")
                .detail("Các tệp mẫu: /api/v1/templates.", "The templates are listed at /api/v1/templates.")
                .exception();
    }

    private static ResponseEntity<byte[]> answer(String file, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(content);
    }
}
