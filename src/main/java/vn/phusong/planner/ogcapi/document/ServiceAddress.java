package vn.phusong.planner.ogcapi.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import vn.phusong.planner.ogcapi.LayerFormat;

/**
 * The addresses of the service as a client sees them.
 *
 * @param root scheme, host and path before {@code /ogc}, without a slash at the end
 */
public record ServiceAddress(String root) {

    public String ogc() {
        return root + "/ogc";
    }

    public String conformance() {
        return ogc() + "/conformance";
    }

    public String api() {
        return ogc() + "/api";
    }

    public String collections() {
        return ogc() + "/collections";
    }

    public String collection(String id) {
        return collections() + "/" + id;
    }

    public String queryables(String id) {
        return collection(id) + "/queryables";
    }

    public String schema(String id) {
        return collection(id) + "/schema";
    }

    public String items(String id) {
        return collection(id) + "/items";
    }

    public String item(String id, String featureId) {
        return items(id) + "/" + UriUtils.encodePathSegment(featureId, StandardCharsets.UTF_8);
    }

    public String layerFile(String id, LayerFormat format) {
        return root + "/layers/" + id + "." + format.extension();
    }

    /** An address with query parameters, in the given order. */
    public static String with(String address, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? address
                : address
                        + parameters.entrySet().stream()
                                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",");
    }
}
