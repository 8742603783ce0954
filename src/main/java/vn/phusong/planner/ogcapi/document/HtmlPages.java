package vn.phusong.planner.ogcapi.document;

import static vn.phusong.planner.ogcapi.document.HtmlPage.escaped;
import static vn.phusong.planner.ogcapi.document.HtmlPage.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.LayerFormat;
import vn.phusong.planner.ogcapi.LayerMembers;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.ogcapi.ServedFeature;
import vn.phusong.planner.ogcapi.query.ItemsPage;
import vn.phusong.planner.problem.Parameters;

/** The resources of the OGC API as pages for people (conformance class html). */
public final class HtmlPages {

    private HtmlPages() {}

    public static String landing(ServiceAddress address) {
        return new HtmlPage(address, LandingDocument.TITLE.both())
                .paragraph(LandingDocument.DESCRIPTION.both())
                .rawParagraph(link(address.collections() + "?f=html", "Các lớp dữ liệu · Collections"))
                .rawParagraph(link(address.api() + "?f=html", "Định nghĩa API · API definition"))
                .rawParagraph(link(address.conformance() + "?f=html", "Các lớp tuân thủ · Conformance"))
                .render(address.ogc() + "?f=json");
    }

    public static String conformance(ServiceAddress address) {
        return new HtmlPage(address, "Các lớp tuân thủ · Conformance")
                .table(
                        List.of("conformsTo"),
                        ConformanceDocument.CLASSES.stream()
                                .map(uri -> List.of(link(uri, uri)))
                                .toList())
                .render(address.conformance() + "?f=json");
    }

    public static String collections(
            ServiceAddress address, Map<CollectionDescription, Optional<LayerSnapshot>> collections) {
        List<List<String>> rows = new ArrayList<>();
        collections.forEach((description, layer) -> rows.add(List.of(
                link(address.collection(description.id()) + "?f=html", description.id()),
                escaped(description.title().both()),
                layer.map(published -> Integer.toString(published.features().size()))
                        .orElse("–"))));
        return new HtmlPage(address, "Các lớp dữ liệu · Collections")
                .table(List.of("id", "Tên · Title", "Số đối tượng · Features"), rows)
                .render(address.collections() + "?f=json");
    }

    public static String collection(
            ServiceAddress address, CollectionDescription description, Optional<LayerSnapshot> published) {
        String id = description.id();
        HtmlPage page = page(address, description.title().both(), published)
                .paragraph(description.description().vi())
                .paragraph(description.description().en());
        if (published.isEmpty()) {
            page.paragraph("Chưa có dữ liệu được công bố. · Nothing has been published yet.");
        }
        published.ifPresent(layer -> {
            Map<String, Object> terms = LayerMembers.of(layer);
            terms.put("features", layer.features().size());
            page.definitions(terms);
        });
        page.rawParagraph(link(address.items(id) + "?f=html", "Các đối tượng · Features"));
        page.rawParagraph(link(address.queryables(id) + "?f=html", "Thuộc tính để lọc · Queryables"));
        for (LayerFormat format : LayerFormat.values()) {
            page.rawParagraph(link(address.layerFile(id, format), "Tải cả lớp · Download: " + format.extension()));
        }
        return page.render(address.collection(id) + "?f=json");
    }

    public static String queryables(ServiceAddress address, LayerSnapshot layer) {
        String id = layer.description().id();
        List<List<String>> rows = layer.properties().stream()
                .map(property -> List.of(
                        escaped(property.name()),
                        escaped(property.title().both()),
                        escaped(property.expected()),
                        escaped(HtmlPage.text(property.unit()))))
                .toList();
        return page(address, layer.description().title().both() + ": queryables", Optional.of(layer))
                .table(List.of("name", "Tên · Title", "Giá trị · Values", "Đơn vị · Unit"), rows)
                .render(address.queryables(id) + "?f=json");
    }

    public static String items(
            ServiceAddress address, LayerSnapshot layer, Parameters parameters, ItemsPage items) {
        String id = layer.description().id();
        List<String> columns = new ArrayList<>(List.of("id"));
        layer.properties().stream().map(PropertyDefinition::name).forEach(columns::add);
        List<List<String>> rows = items.features().stream()
                .map(feature -> row(address, id, feature))
                .toList();
        HtmlPage page = page(address, layer.description().title().both(), Optional.of(layer))
                .paragraph(items.features().size() + " / " + items.matched());
        ItemsDocument.findPrevious(address, layer, parameters, items)
                .ifPresent(previous -> page.rawParagraph(link(previous, "← Trang trước · Previous page")));
        ItemsDocument.findNext(address, layer, parameters, items)
                .ifPresent(next -> page.rawParagraph(link(next, "Trang sau → · Next page")));
        Map<String, String> json = new LinkedHashMap<>(parameters.asSent());
        json.put("f", "json");
        return page.table(columns, rows).render(ServiceAddress.with(address.items(id), json));
    }

    public static String feature(ServiceAddress address, LayerSnapshot layer, ServedFeature feature) {
        String id = layer.description().id();
        Map<String, @Nullable Object> terms = new LinkedHashMap<>();
        for (int i = 0; i < layer.properties().size(); i++) {
            terms.put(layer.properties().get(i).title().both(), feature.values().get(i));
        }
        return page(address, feature.id(), Optional.of(layer))
                .rawParagraph(link(
                        address.collection(id) + "?f=html",
                        layer.description().title().both()))
                .definitions(terms)
                .render(address.item(id, feature.id()) + "?f=json");
    }

    /** The API definition as a list of what can be asked. */
    public static String api(ServiceAddress address, Map<String, Object> definition) {
        List<List<String>> rows = new ArrayList<>();
        ((Map<?, ?>) definition.getOrDefault("paths", Map.of())).forEach((path, operations) -> {
            Object get = ((Map<?, ?>) operations).get("get");
            String summary = String.valueOf(((Map<?, ?>) get).get("summary"));
            rows.add(List.of("<code>GET " + escaped("/ogc" + path) + "</code>", escaped(summary)));
        });
        return new HtmlPage(address, "API")
                .rawParagraph(link(address.api() + "?f=json", "OpenAPI 3.0"))
                .table(List.of("", ""), rows)
                .render(address.api() + "?f=json");
    }

    private static HtmlPage page(ServiceAddress address, String title, Optional<LayerSnapshot> layer) {
        HtmlPage page = new HtmlPage(address, title);
        return layer.filter(published -> published.source().synthetic()).isPresent() ? page.syntheticNotice() : page;
    }

    private static List<String> row(ServiceAddress address, String id, ServedFeature feature) {
        List<String> cells = new ArrayList<>();
        cells.add(link(address.item(id, feature.id()) + "?f=html", feature.id()));
        feature.values().forEach(value -> cells.add(escaped(HtmlPage.text(value))));
        return cells;
    }
}
