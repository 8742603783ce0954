package vn.phusong.planner.gap.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.PlaceFacts;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.planner.gap.judging.BestServer;
import vn.phusong.planner.gap.judging.GapReason;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.PeopleCount;
import vn.phusong.planner.gap.judging.ResultSentence;
import vn.phusong.planner.gap.judging.TargetResult;

/**
 * One judged hamlet or target with what the register says of it; what does not apply or is not known is
 * left out.
 *
 * @param weighting what the shares are shares of: people at settlements, area, or a buffer
 * @param operatorCount operators that close a target
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapItem(
        String code,
        String name,
        @Nullable String kind,
        @Nullable String communeCode,
        @Nullable String communeName,
        @Nullable String districtCode,
        @Nullable String districtName,
        String status,
        @Nullable String reason,
        String sentenceVi,
        String sentenceEn,
        @Nullable Server server,
        @Nullable BigDecimal usableShare,
        @Nullable BigDecimal goodShare,
        String weighting,
        @Nullable Integer people,
        @Nullable Integer peopleAffected,
        @Nullable Integer peopleUnknown,
        @Nullable Integer operatorCount,
        boolean needsMeasuring,
        @Nullable Boolean electrified,
        @Nullable Boolean especiallyDifficult) {

    /**
     * The best server of the centre.
     *
     * @param excess_dB loss of its path above free space
     * @param margin_dB level minus the usable threshold
     * @param probability that the level reaches the usable threshold
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Server(
            String operator,
            String technology,
            @Nullable String cell,
            @Nullable Integer distance_m,
            @Nullable @JsonProperty("excess_dB") BigDecimal excess_dB,
            @JsonProperty("margin_dB") BigDecimal margin_dB,
            BigDecimal probability) {

        static @Nullable Server of(@Nullable BestServer server) {
            return server == null
                    ? null
                    : new Server(
                            server.operator(),
                            server.technology().name(),
                            server.cell(),
                            server.distance_m(),
                            server.excess_cdB() == null ? null : BigDecimal.valueOf(server.excess_cdB(), 2),
                            BigDecimal.valueOf(server.margin_cdB(), 2),
                            BigDecimal.valueOf(server.probability()).setScale(4, RoundingMode.HALF_UP));
        }
    }

    static GapItem of(HamletResult result, PlaceFacts facts, Map<String, String> operatorNames) {
        PeopleCount people = result.people();
        ResultSentence sentence = ResultSentence.of(result, operatorNames);
        return new GapItem(
                result.hamletCode(),
                facts.name(),
                null,
                facts.communeCode(),
                facts.communeName(),
                facts.districtCode(),
                facts.districtName(),
                result.status().name(),
                name(result.reason()),
                sentence.vi(),
                sentence.en(),
                Server.of(result.server()),
                share(result.usable_ppm()),
                share(result.good_ppm()),
                result.weighting().name(),
                people == null ? null : people.total(),
                people == null ? null : people.affected(),
                people == null ? null : people.unknown(),
                null,
                result.needsMeasuring(),
                facts.electrified(),
                facts.especiallyDifficult());
    }

    static GapItem of(TargetResult result, PlaceFacts facts, Map<String, String> operatorNames) {
        ResultSentence sentence = ResultSentence.of(result, operatorNames);
        return new GapItem(
                result.targetCode(),
                facts.name(),
                facts.kind(),
                null,
                null,
                null,
                null,
                result.status().name(),
                name(result.reason()),
                sentence.vi(),
                sentence.en(),
                Server.of(result.server()),
                share(result.usable_ppm()),
                null,
                result.weighting().name(),
                null,
                null,
                null,
                result.operatorCount(),
                result.needsMeasuring(),
                null,
                null);
    }

    private static @Nullable String name(@Nullable GapReason reason) {
        return reason == null ? null : reason.name();
    }

    private static @Nullable BigDecimal share(@Nullable Integer share_ppm) {
        return share_ppm == null ? null : Shares.decimal(share_ppm);
    }
}
