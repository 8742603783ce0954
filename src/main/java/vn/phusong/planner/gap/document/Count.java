package vn.phusong.planner.gap.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.Shares;

/**
 * A count and the whole it belongs to; what it rests on stands once in the document's {@code judgement}.
 *
 * @param unknown what may count or not
 * @param interval between which counts the true one lies, given what is unknown
 * @param share numerator over denominator; null for an empty whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Count(long numerator, long denominator, long unknown, List<Long> interval, @Nullable BigDecimal share) {

    static Count of(long numerator, long denominator, long unknown) {
        return new Count(
                numerator,
                denominator,
                unknown,
                List.of(numerator, numerator + unknown),
                denominator == 0 ? null : Shares.decimal(Shares.of(numerator, denominator)));
    }
}
