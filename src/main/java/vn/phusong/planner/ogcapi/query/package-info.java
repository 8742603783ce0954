/**
 * The parameters of a request for items, read strictly, and the page of features they select from a snapshot. Uses the
 * snapshots of {@code ogcapi} and {@code problem}; knows nothing of HTTP.
 */
@NullMarked
package vn.phusong.planner.ogcapi.query;

import org.jspecify.annotations.NullMarked;
