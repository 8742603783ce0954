package vn.phusong.planner.ogcapi.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.ogcapi.BilingualText;

/** The landing page, {@code /ogc} (OGC API Features Part 1, §7.2). */
public final class LandingDocument {

    public static final BilingualText TITLE =
            BilingualText.of("PhuSong: các lớp dữ liệu phủ sóng", "PhuSong: coverage layers");
    public static final BilingualText DESCRIPTION = BilingualText.of(
            "Thôn, bản chưa có sóng di động, mục tiêu chưa có 5G, trạm BTS và đơn vị hành chính.",
            "Hamlets without usable mobile signal, targets without 5G, base station sites and administrative units.");

    private LandingDocument() {}

    public static Map<String, Object> of(ServiceAddress address) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", TITLE.both());
        document.put("description", DESCRIPTION.both());
        document.put(
                "links",
                List.of(
                        new Link(address.ogc(), "self", MediaTypes.JSON, "This document"),
                        new Link(address.ogc() + "?f=html", "alternate", MediaTypes.HTML, "This document as HTML"),
                        new Link(address.api(), "service-desc", MediaTypes.OPENAPI, "The API as OpenAPI 3.0"),
                        new Link(address.api() + "?f=html", "service-doc", MediaTypes.HTML, "The API for people"),
                        new Link(address.conformance(), "conformance", MediaTypes.JSON, "Conformance classes"),
                        new Link(address.collections(), "data", MediaTypes.JSON, "Collections")));
        return document;
    }
}
