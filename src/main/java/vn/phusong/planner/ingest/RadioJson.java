package vn.phusong.planner.ingest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.RadioConstants.MaxRadius;

/** Radio constants as the database keeps them: the words of {@code pack.yaml}. */
public final class RadioJson {
    private RadioJson() {}

    public static RadioConstants read(JsonNode radio) {
        JsonNode radius = radio.required("max_radius_km");
        return new RadioConstants(
                radio.required("delta_n").doubleValue(),
                radio.required("n0").doubleValue(),
                new MaxRadius(
                        radius.required("GSM").doubleValue(),
                        radius.required("up_to_1_GHz").doubleValue(),
                        radius.required("up_to_2.3_GHz").doubleValue(),
                        radius.required("above").doubleValue()),
                radio.path("map_posting_m").asInt(RadioConstants.DEFAULT.mapPosting_m()));
    }

    public static String write(RadioConstants radio, JsonMapper json) {
        ObjectNode node = json.createObjectNode();
        node.put("delta_n", radio.deltaN());
        node.put("n0", radio.n0());
        node.putObject("max_radius_km")
                .put("GSM", radio.maxRadius().gsm_km())
                .put("up_to_1_GHz", radio.maxRadius().upTo1GHz_km())
                .put("up_to_2.3_GHz", radio.maxRadius().upTo2300MHz_km())
                .put("above", radio.maxRadius().above_km());
        node.put("map_posting_m", radio.mapPosting_m());
        return json.writeValueAsString(node);
    }
}
