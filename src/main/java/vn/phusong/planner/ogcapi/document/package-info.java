/**
 * What a client of OGC API Features reads: landing page, conformance, collections, items, queryables, API definition, as
 * JSON and as HTML pages. One class per resource; nothing here knows of requests.
 */
@NullMarked
package vn.phusong.planner.ogcapi.document;

import org.jspecify.annotations.NullMarked;
