package vn.phusong.planner.gap.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.ogcapi.LayerMembers;

/**
 * What every figure of a document rests on.
 *
 * @param asOf day on which the run's inputs were frozen
 * @param criteria id and version, such as {@code any-mobile@1}
 * @param notice in both languages, if any input is invented; else null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record JudgementReference(
        String runId,
        LocalDate asOf,
        String kind,
        boolean synthetic,
        @Nullable String notice,
        String criteria,
        String scope) {

    static JudgementReference of(Judged judged) {
        return new JudgementReference(
                judged.run().runId(),
                judged.run().asOf(),
                "predicted",
                judged.run().synthetic(),
                judged.run().synthetic() ? LayerMembers.SYNTHETIC_NOTICE.both() : null,
                judged.criteria().toString(),
                judged.scope().code());
    }
}
