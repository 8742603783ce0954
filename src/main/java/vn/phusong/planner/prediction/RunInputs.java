package vn.phusong.planner.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a run's result depends on, in canonical form: keys sorted, no white space, UTF-8. Its
 * SHA-256 is the run id, so the same inputs are the same run and nothing is computed twice.
 */
record RunInputs(SortedMap<String, Object> values) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static RunInputs of(Map<String, Object> values) {
        return new RunInputs(new TreeMap<>(values));
    }

    String json() {
        return CANONICAL.writeValueAsString(values);
    }

    /** 64 lower-case hexadecimal digits. */
    String runId() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
