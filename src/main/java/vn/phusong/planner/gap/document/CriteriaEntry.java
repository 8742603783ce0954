package vn.phusong.planner.gap.document;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaDocument;

/**
 * One criteria version.
 *
 * @param definition technologies, levels, shares and probability, each with its source, in the form of a
 *     criteria file
 * @param definitionHash SHA-256 of the definition's canonical JSON
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CriteriaEntry(
        String key, String id, int version, boolean builtIn, String definitionHash, Map<String, Object> definition) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static CriteriaEntry of(CoverageCriteria criteria) {
        return new CriteriaEntry(
                criteria.key().toString(),
                criteria.key().id(),
                criteria.key().version(),
                criteria.builtIn(),
                CriteriaDocument.hash(criteria),
                JSON.readValue(CriteriaDocument.json(criteria), new TypeReference<Map<String, Object>>() {}));
    }

    /** All versions under one name, as a document. */
    public record Listing(List<CriteriaEntry> criteria) {

        public static Listing of(List<CoverageCriteria> criteria) {
            return new Listing(criteria.stream().map(CriteriaEntry::of).toList());
        }
    }
}
