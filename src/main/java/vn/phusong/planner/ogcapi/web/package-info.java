/**
 * Answers HTTP requests for layers: {@code /ogc} (OGC API Features) and {@code /layers} (whole files). Strict parameters,
 * content negotiation, strong entity tags that cost no SQL, compression.
 */
@NullMarked
package vn.phusong.planner.ogcapi.web;

import org.jspecify.annotations.NullMarked;
