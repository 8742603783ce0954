package vn.phusong.planner.ogcapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.ServedFeature;
import vn.phusong.planner.ogcapi.document.HtmlPages;
import vn.phusong.planner.ogcapi.document.ItemsDocument;
import vn.phusong.planner.ogcapi.document.MediaTypes;
import vn.phusong.planner.ogcapi.document.ServiceAddress;
import vn.phusong.planner.ogcapi.query.ItemsPage;
import vn.phusong.planner.ogcapi.query.ItemsQuery;
import vn.phusong.planner.ogcapi.query.ItemsQueryParser;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;

/** The features of a collection: pages of them, and one by its id. */
@RestController
class ItemsController {

    private static final String CONTENT_CRS = "Content-Crs";
    private static final String CRS = "<" + ItemsQueryParser.CRS84 + ">";

    private final ServedLayers layers;
    private final PublicAddress publicAddress;

    ItemsController(ServedLayers layers, PublicAddress publicAddress) {
        this.layers = layers;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/ogc/collections/{collectionId}/items")
    ResponseEntity<byte[]> items(HttpServletRequest request, @PathVariable String collectionId) {
        Parameters parameters = Parameters.of(request.getParameterMap());
        LayerSnapshot layer = parameters
                .findNumber("version", 0, Long.MAX_VALUE)
                .map(version -> layers.getLayer(collectionId, version))
                .orElseGet(() -> layers.getLayer(collectionId));
        ItemsQuery query = ItemsQueryParser.parse(parameters, layer);
        Negotiation chosen = Negotiation.of(request, parameters.find("f"), MediaTypes.GEOJSON);
        ServiceAddress address = publicAddress.of(request);
        return new Answer(
                        request,
                        chosen.mediaType(),
                        layer.publication().identity(),
                        address.items(collectionId),
                        parameters.canonical())
                .header(CONTENT_CRS, CRS)
                .send(() -> {
                    ItemsPage page = ItemsPage.of(layer, query);
                    return chosen.html()
                            ? HtmlPages.items(address, layer, parameters, page).getBytes(StandardCharsets.UTF_8)
                            : ItemsDocument.page(address, layer, parameters, page);
                });
    }

    @GetMapping("/ogc/collections/{collectionId}/items/{featureId}")
    ResponseEntity<byte[]> item(
            HttpServletRequest request, @PathVariable String collectionId, @PathVariable String featureId) {
        Parameters parameters = Parameters.of(request.getParameterMap()).allowing(List.of("f"));
        LayerSnapshot layer = layers.getLayer(collectionId);
        Negotiation chosen = Negotiation.of(request, parameters.find("f"), MediaTypes.GEOJSON);
        ServedFeature feature = layer.findFeature(featureId)
                .orElseThrow(() -> Problem.of(404, "unknown-feature", "Không có đối tượng này", "No such feature")
                        .detail(
                                "Lớp '" + collectionId + "' không có đối tượng '" + featureId + "'.",
                                "Collection '" + collectionId + "' has no feature '" + featureId + "'.")
                        .exception());
        ServiceAddress address = publicAddress.of(request);
        return new Answer(
                        request,
                        chosen.mediaType(),
                        layer.publication().identity(),
                        address.item(collectionId, featureId))
                .header(CONTENT_CRS, CRS)
                .send(() -> chosen.html()
                        ? HtmlPages.feature(address, layer, feature).getBytes(StandardCharsets.UTF_8)
                        : ItemsDocument.feature(address, layer, feature));
    }
}
