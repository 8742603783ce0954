package vn.phusong.planner.ogcapi.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A link as OGC API documents carry it (RFC 8288). */
@JsonPropertyOrder({"href", "rel", "type", "title"})
public record Link(String href, String rel, String type, String title) {

    /** Rel of the queryables of a collection (OGC API Features Part 3). */
    public static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
}
