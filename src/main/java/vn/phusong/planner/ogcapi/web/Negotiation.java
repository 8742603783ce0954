package vn.phusong.planner.ogcapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import vn.phusong.planner.ogcapi.document.MediaTypes;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Problem;

/**
 * Which of a resource's two representations a request gets: {@code f} decides, else the Accept header, else JSON.
 *
 * @param html true for the page, false for JSON
 * @param mediaType what stands in Content-Type
 */
record Negotiation(boolean html, MediaType mediaType) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /**
     * @param format the {@code f} parameter
     * @param jsonType media type of the resource's JSON, such as {@code application/geo+json}
     * @throws vn.phusong.planner.problem.ProblemException 400 for another {@code f}, 406 if nothing fits
     */
    static Negotiation of(HttpServletRequest request, Optional<String> format, String jsonType) {
        MediaType json = MediaType.parseMediaType(jsonType);
        if (format.isPresent()) {
            return switch (format.get()) {
                case "json" -> new Negotiation(false, json);
                case "html" -> new Negotiation(true, HTML);
                default -> throw ParameterProblem.invalid("f", format.get(), "json, html", "json, html");
            };
        }
        for (MediaType wanted : accepted(request)) {
            if (wanted.getQualityValue() == 0) {
                continue;
            }
            if (wanted.includes(json)) {
                return new Negotiation(false, json);
            }
            if (wanted.includes(MediaType.APPLICATION_JSON)) {
                return new Negotiation(false, MediaType.APPLICATION_JSON);
            }
            if (wanted.includes(MediaType.TEXT_HTML)) {
                return new Negotiation(true, HTML);
            }
        }
        throw Problem.of(406, "not-acceptable", "Không có định dạng được yêu cầu", "Not acceptable")
                .detail(
                        "Có các định dạng: " + jsonType + ", " + MediaTypes.HTML + ".",
                        "There are the formats " + jsonType + " and " + MediaTypes.HTML + ".")
                .exception();
    }

    /** Best first. An Accept header that cannot be read says nothing about what is accepted. */
    private static List<MediaType> accepted(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (headers.isEmpty()) {
            return List.of(MediaType.ALL);
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(headers);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException unreadable) {
            return List.of(MediaType.ALL);
        }
    }
}
