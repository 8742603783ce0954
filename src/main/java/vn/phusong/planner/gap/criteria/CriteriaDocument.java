package vn.phusong.planner.gap.criteria;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.radio.linkbudget.Technology;

/**
 * The JSON form of a criteria definition: fields in one order, technologies by generation, levels with two
 * decimals and shares with six, so that equal rules give equal bytes and an equal hash. The version is not
 * part of it.
 */
public final class CriteriaDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CriteriaDocument() {}

    /** The definition as JSON that {@link CriteriaReader} reads back to the same rules. */
    public static String json(CoverageCriteria criteria) {
        return JSON.writeValueAsString(fields(criteria));
    }

    /** SHA-256 of {@link #json} in UTF-8, as 64 hexadecimal digits. */
    public static String hash(CoverageCriteria criteria) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json(criteria).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK brings SHA-256", missing);
        }
    }

    private static Map<String, Object> fields(CoverageCriteria criteria) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("criteria", criteria.key().id());
        root.put("title", ordered("vi", criteria.title_vi(), "en", criteria.title_en()));
        root.put("technologies", names(criteria.technologies()));
        Map<String, Object> levels = new LinkedHashMap<>();
        criteria.levels().forEach((technology, level) -> levels.put(
                technology.name(),
                ordered(
                        "good", BigDecimal.valueOf(level.good_cdBm(), 2),
                        "usable", BigDecimal.valueOf(level.usable_cdBm(), 2),
                        "source", level.source())));
        root.put("levels", levels);
        HamletRule hamlet = criteria.hamlet();
        root.put(
                "hamlet",
                ordered(
                        "uncovered_below_share", Shares.decimal(hamlet.uncoveredBelow_ppm()),
                        "covered_from_share", Shares.decimal(hamlet.coveredFrom_ppm()),
                        "centre_only", hamlet.centreOnly(),
                        "source", hamlet.source()));
        TargetRule target = criteria.target();
        root.put(
                "target",
                ordered(
                        "technologies", names(target.technologies()),
                        "closed_from_share", Shares.decimal(target.closedFrom_ppm()),
                        "source", target.source()));
        ProbabilityRule probability = criteria.probability();
        root.put("probability", ordered("required", probability.required(), "source", probability.source()));
        return root;
    }

    private static List<String> names(Set<Technology> technologies) {
        return technologies.stream().sorted().map(Technology::name).toList();
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }
}
