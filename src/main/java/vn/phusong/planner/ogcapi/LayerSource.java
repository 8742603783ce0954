package vn.phusong.planner.ogcapi;

import org.jspecify.annotations.Nullable;

/**
 * Where the content of a layer comes from.
 *
 * @param licence licence of the data, SPDX where there is one
 * @param source who made the data, and from what
 * @param synthetic true if any of it was invented for a sample: it is then said wherever the layer shows
 * @param criteria by which the layer's statuses were judged; null for a layer without statuses
 */
public record LayerSource(String licence, String source, boolean synthetic, @Nullable CriteriaVersion criteria) {}
