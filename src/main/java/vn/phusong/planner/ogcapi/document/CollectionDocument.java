package vn.phusong.planner.ogcapi.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.GeoJsonLayer;
import vn.phusong.planner.ogcapi.LayerFormat;
import vn.phusong.planner.ogcapi.LayerMembers;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.TimeInterval;
import vn.phusong.planner.ogcapi.query.ItemsQueryParser;

/**
 * A collection, {@code /ogc/collections/{id}}, and the list of them (OGC API Features Part 1, §7.13, §7.14). Before the
 * first publication a collection is described without extent, run or counts.
 */
public final class CollectionDocument {

    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)+");

    private CollectionDocument() {}

    /** {@code /ogc/collections}; each collection reads exactly as it does on its own. */
    public static Map<String, Object> list(ServiceAddress address, List<Map<String, Object>> collections) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "links",
                List.of(
                        new Link(address.collections(), "self", MediaTypes.JSON, "This document"),
                        new Link(
                                address.collections() + "?f=html",
                                "alternate",
                                MediaTypes.HTML,
                                "This document as HTML")));
        document.put("collections", collections);
        return document;
    }

    public static Map<String, Object> of(
            ServiceAddress address, CollectionDescription description, Optional<LayerSnapshot> published) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", description.id());
        document.put("title", description.title().both());
        document.put("description", description.description().both());
        published.ifPresent(layer -> {
            document.put("attribution", layer.source().source());
            document.put("extent", extent(layer));
        });
        document.put("itemType", "feature");
        document.put("crs", List.of(ItemsQueryParser.CRS84));
        document.put("storageCrs", ItemsQueryParser.CRS84);
        document.put("title_vi", description.title().vi());
        document.put("title_en", description.title().en());
        document.put("description_vi", description.description().vi());
        document.put("description_en", description.description().en());
        published.ifPresent(layer -> {
            LayerMembers.of(layer).forEach(document::putIfAbsent);
            document.put("features", layer.features().size());
        });
        document.put("links", links(address, description.id(), published));
        return document;
    }

    private static Map<String, Object> extent(LayerSnapshot layer) {
        Map<String, Object> extent = new LinkedHashMap<>();
        layer.findExtent()
                .ifPresent(box -> extent.put(
                        "spatial", Map.of("bbox", List.of(GeoJsonLayer.box(box)), "crs", ItemsQueryParser.CRS84)));
        TimeInterval interval = layer.interval();
        List<@Nullable String> ends = Arrays.asList(text(interval.from()), text(interval.to()));
        extent.put("temporal", Map.of("interval", List.of(ends)));
        return extent;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static List<Link> links(ServiceAddress address, String id, Optional<LayerSnapshot> published) {
        List<Link> links = new ArrayList<>(List.of(
                new Link(address.collection(id), "self", MediaTypes.JSON, "This document"),
                new Link(address.collection(id) + "?f=html", "alternate", MediaTypes.HTML, "This document as HTML"),
                new Link(address.items(id), "items", MediaTypes.GEOJSON, "Features as GeoJSON"),
                new Link(address.items(id) + "?f=html", "items", MediaTypes.HTML, "Features as HTML"),
                new Link(address.schema(id), "describedby", MediaTypes.SCHEMA, "Schema of the features"),
                new Link(address.queryables(id), Link.QUERYABLES, MediaTypes.SCHEMA, "Queryables"),
                new Link(address.queryables(id) + "?f=html", Link.QUERYABLES, MediaTypes.HTML, "Queryables as HTML")));
        for (LayerFormat format : LayerFormat.values()) {
            links.add(new Link(
                    address.layerFile(id, format),
                    "enclosure",
                    format.mediaType(),
                    "The whole layer as one " + format.extension() + " file"));
        }
        published.map(layer -> layer.source().licence())
                .filter(licence -> SPDX.matcher(licence).matches())
                .ifPresent(licence -> links.add(new Link(
                        "https://spdx.org/licenses/" + licence + ".html", "license", MediaTypes.HTML, licence)));
        return links;
    }
}
