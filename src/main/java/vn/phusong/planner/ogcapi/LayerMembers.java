package vn.phusong.planner.ogcapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands beside the features wherever a layer is given out: its title, and what every figure must carry (run,
 * criteria version, data version, whether the data is synthetic). Members of a GeoJSON FeatureCollection that RFC 7946
 * does not define (its §6.1 allows them).
 */
public final class LayerMembers {

    /** Said in clear words in every output that rests on invented data. */
    public static final BilingualText SYNTHETIC_NOTICE =
            BilingualText.of("DỮ LIỆU MÔ PHỎNG, không phải số liệu thực", "SYNTHETIC DATA, not real figures");

    private LayerMembers() {}

    /** In the order in which they are written. */
    public static Map<String, Object> of(LayerSnapshot layer) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", layer.description().title().both());
        members.put("title_vi", layer.description().title().vi());
        members.put("title_en", layer.description().title().en());
        members.put("synthetic", layer.source().synthetic());
        if (layer.source().synthetic()) {
            members.put("notice", SYNTHETIC_NOTICE.both());
        }
        Publication publication = layer.publication();
        members.put("data_version", publication.dataVersion());
        members.put("published_at", publication.publishedAt().toString());
        members.put("pack", publication.packId());
        members.put("run_id", publication.runId());
        CriteriaVersion criteria = layer.source().criteria();
        if (criteria != null) {
            members.put("criteria", criteria.id());
            members.put("criteria_version", criteria.version());
            members.put("scope", criteria.scope());
        }
        members.put("licence", layer.source().licence());
        members.put("source", layer.source().source());
        return members;
    }
}
