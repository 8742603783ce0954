package vn.phusong.planner.ogcapi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.phusong.planner.ogcapi.GeoJsonLayer;
import vn.phusong.planner.ogcapi.LayerMembers;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.ServedFeature;
import vn.phusong.planner.ogcapi.query.ItemsPage;
import vn.phusong.planner.problem.Parameters;

/**
 * Items of a collection as GeoJSON (OGC API Features Part 1, §7.15, §7.16). Links to further pages keep every
 * parameter, name the feature to go on from, and pin the data version, so that a walk never mixes two versions.
 */
public final class ItemsDocument {

    private ItemsDocument() {}

    /** A page. {@code timeStamp} is when the features were rendered: the same page is then the same bytes. */
    public static byte[] page(ServiceAddress address, LayerSnapshot layer, Parameters parameters, ItemsPage page) {
        Map<String, Object> members = LayerMembers.of(layer);
        members.put("timeStamp", layer.publication().publishedAt().toString());
        members.put("numberMatched", page.matched());
        members.put("numberReturned", page.features().size());
        members.put("links", links(address, layer, parameters, page));
        return GeoJsonLayer.featureCollection(members, page.features());
    }

    public static byte[] feature(ServiceAddress address, LayerSnapshot layer, ServedFeature feature) {
        String id = layer.description().id();
        String self = address.item(id, feature.id());
        List<Link> links = List.of(
                new Link(self, "self", MediaTypes.GEOJSON, "This feature"),
                new Link(self + "?f=html", "alternate", MediaTypes.HTML, "This feature as HTML"),
                new Link(
                        address.collection(id),
                        "collection",
                        MediaTypes.JSON,
                        layer.description().title().both()));
        return GeoJsonLayer.feature(feature, Map.of("links", links));
    }

    static List<Link> links(ServiceAddress address, LayerSnapshot layer, Parameters parameters, ItemsPage page) {
        String id = layer.description().id();
        String items = address.items(id);
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                ServiceAddress.with(items, parameters.asSent()), "self", MediaTypes.GEOJSON, "This page"));
        links.add(new Link(
                changed(items, parameters, sent -> {
                    sent.put("f", "html");
                    return sent;
                }),
                "alternate",
                MediaTypes.HTML,
                "This page as HTML"));
        findNext(address, layer, parameters, page)
                .ifPresent(next -> links.add(new Link(next, "next", MediaTypes.GEOJSON, "Next page")));
        findPrevious(address, layer, parameters, page)
                .ifPresent(previous -> links.add(new Link(previous, "prev", MediaTypes.GEOJSON, "Previous page")));
        links.add(new Link(
                address.collection(id), "collection", MediaTypes.JSON, layer.description().title().both()));
        return links;
    }

    static Optional<String> findNext(
            ServiceAddress address, LayerSnapshot layer, Parameters parameters, ItemsPage page) {
        return page.next().map(id -> otherPage(address, layer, parameters, "after", id));
    }

    static Optional<String> findPrevious(
            ServiceAddress address, LayerSnapshot layer, Parameters parameters, ItemsPage page) {
        return page.previous().map(id -> otherPage(address, layer, parameters, "before", id));
    }

    private static String otherPage(
            ServiceAddress address, LayerSnapshot layer, Parameters parameters, String direction, String featureId) {
        return changed(address.items(layer.description().id()), parameters, sent -> {
            sent.keySet().removeAll(List.of("offset", "after", "before"));
            sent.put(direction, featureId);
            sent.put("version", Long.toString(layer.publication().dataVersion()));
            return sent;
        });
    }

    private static String changed(
            String address, Parameters parameters, UnaryOperator<Map<String, String>> change) {
        return ServiceAddress.with(address, change.apply(new LinkedHashMap<>(parameters.asSent())));
    }
}
