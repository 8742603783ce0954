package vn.phusong.planner.gap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.judging.HamletStatus;

/**
 * The province's own list of uncovered hamlets beside the prediction. Predicted means UNCOVERED; what is
 * declared but WEAK or COVERED is declared only. {@code agree + declaredOnly + unknown + notInRegister} is
 * the official list, {@code agree + predictedOnly} the predicted one.
 *
 * @param agree declared and predicted
 * @param predictedOnly predicted, not declared
 * @param declaredOnly declared, and predicted to have signal
 * @param unknown declared, and not decided by the prediction
 * @param notInRegister declared under a code the register does not hold
 */
public record DeclaredComparison(
        Judged judged,
        List<Entry> agree,
        List<Entry> predictedOnly,
        List<Entry> declaredOnly,
        List<Entry> unknown,
        List<Entry> notInRegister) {

    /**
     * One hamlet.
     *
     * @param hamletName null if the register does not hold it
     * @param status the prediction's; null if the register does not hold it
     * @param declaredAsOf date of the official entry; null if it is not declared
     * @param source of the official entry; null if it is not declared
     */
    public record Entry(
            String hamletCode,
            @Nullable String hamletName,
            @Nullable HamletStatus status,
            @Nullable LocalDate declaredAsOf,
            @Nullable String source) {}
}
