package vn.phusong.planner.ogcapi;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What is served under one data version.
 *
 * @param dataVersion grows with every publication
 * @param runId the prediction run that every figure rests on
 * @param licence licence of the pack
 * @param source who made the pack, and from what
 * @param synthetic true if the pack's data was invented
 * @param criteria version of each criteria that was judged, by criteria id
 * @param headline the headline figures as JSON, as the module that made them wrote them
 */
public record Publication(
        long dataVersion,
        String runId,
        String packId,
        BilingualText packTitle,
        String licence,
        String source,
        Instant publishedAt,
        boolean synthetic,
        SortedMap<String, Integer> criteria,
        String headline) {

    /** Names this publication among those of every database: each of them counts its versions from 1. */
    public String identity() {
        return dataVersion + "@" + publishedAt + "@" + runId;
    }
}
