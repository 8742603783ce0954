package vn.phusong.planner.ogcapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.document.CollectionDocument;
import vn.phusong.planner.ogcapi.document.ConformanceDocument;
import vn.phusong.planner.ogcapi.document.HtmlPages;
import vn.phusong.planner.ogcapi.document.LandingDocument;
import vn.phusong.planner.ogcapi.document.MediaTypes;
import vn.phusong.planner.ogcapi.document.OpenApiDocument;
import vn.phusong.planner.ogcapi.document.SchemaDocument;
import vn.phusong.planner.ogcapi.document.ServiceAddress;
import vn.phusong.planner.problem.Parameters;

/** The resources that describe the service and its collections. */
@RestController
class CapabilitiesController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ServedLayers layers;
    private final PublicAddress publicAddress;

    CapabilitiesController(ServedLayers layers, PublicAddress publicAddress) {
        this.layers = layers;
        this.publicAddress = publicAddress;
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<byte[]> landing(HttpServletRequest request) {
        ServiceAddress address = publicAddress.of(request);
        return answer(
                request, MediaTypes.JSON, () -> LandingDocument.of(address), json -> HtmlPages.landing(address));
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<byte[]> conformance(HttpServletRequest request) {
        ServiceAddress address = publicAddress.of(request);
        return answer(request, MediaTypes.JSON, ConformanceDocument::of, json -> HtmlPages.conformance(address));
    }

    @GetMapping("/ogc/api")
    ResponseEntity<byte[]> api(HttpServletRequest request) {
        ServiceAddress address = publicAddress.of(request);
        return answer(
                request,
                MediaTypes.OPENAPI,
                () -> OpenApiDocument.of(address, layers.list()),
                definition -> HtmlPages.api(address, definition));
    }

    @GetMapping("/ogc/collections")
    ResponseEntity<byte[]> collections(HttpServletRequest request) {
        ServiceAddress address = publicAddress.of(request);
        Map<CollectionDescription, Optional<LayerSnapshot>> all = layers.list();
        return answer(
                request,
                MediaTypes.JSON,
                () -> CollectionDocument.list(
                        address,
                        all.entrySet().stream()
                                .map(entry -> CollectionDocument.of(address, entry.getKey(), entry.getValue()))
                                .toList()),
                json -> HtmlPages.collections(address, all));
    }

    @GetMapping("/ogc/collections/{collectionId}")
    ResponseEntity<byte[]> collection(HttpServletRequest request, @PathVariable String collectionId) {
        ServiceAddress address = publicAddress.of(request);
        CollectionDescription description = layers.getDescription(collectionId);
        Optional<LayerSnapshot> layer = layers.findLayer(collectionId);
        return answer(
                request,
                MediaTypes.JSON,
                () -> CollectionDocument.of(address, description, layer),
                json -> HtmlPages.collection(address, description, layer));
    }

    @GetMapping("/ogc/collections/{collectionId}/queryables")
    ResponseEntity<byte[]> queryables(HttpServletRequest request, @PathVariable String collectionId) {
        ServiceAddress address = publicAddress.of(request);
        LayerSnapshot layer = layers.getLayer(collectionId);
        return answer(
                request,
                MediaTypes.SCHEMA,
                () -> SchemaDocument.queryables(address, layer),
                json -> HtmlPages.queryables(address, layer));
    }

    @GetMapping("/ogc/collections/{collectionId}/schema")
    ResponseEntity<byte[]> schema(HttpServletRequest request, @PathVariable String collectionId) {
        ServiceAddress address = publicAddress.of(request);
        LayerSnapshot layer = layers.getLayer(collectionId);
        return answer(
                request,
                MediaTypes.SCHEMA,
                () -> SchemaDocument.feature(address, layer),
                json -> HtmlPages.queryables(address, layer));
    }

    private interface Page {
        String of(Map<String, Object> document);
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, String jsonType, Supplier<Map<String, Object>> document, Page page) {
        Parameters parameters = Parameters.of(request.getParameterMap()).allowing(List.of("f"));
        Negotiation chosen = Negotiation.of(request, parameters.find("f"), jsonType);
        String publication = layers.findIdentity().orElse("none");
        String url = publicAddress.of(request).root() + request.getRequestURI();
        return new Answer(request, chosen.mediaType(), publication, url)
                .send(() -> chosen.html()
                        ? page.of(document.get()).getBytes(StandardCharsets.UTF_8)
                        : JSON.writeValueAsBytes(document.get()));
    }
}
