package vn.phusong.planner.gap.criteria;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.phusong.radio.linkbudget.Technology;

/**
 * The criteria every installation knows. Changing a figure means a new version here: a stored version
 * never changes, and a test holds the figures.
 */
public final class BuiltInCriteria {

    /** Any technology: our proxy for the count of plan 3927/KH-UBND, which published no rule. */
    public static final String ANY_MOBILE = "any-mobile";

    /** LTE alone. */
    public static final String LTE_ONLY = "4g";

    /** NR alone. */
    public static final String NR_ONLY = "5g";

    /** Any technology, and the centre alone decides, as some provinces count. */
    public static final String CENTRE_ONLY = "centre-only";

    /** What the twin that asks for P ≥ 0.90 at each point is called: {@code 4g-strict}. */
    public static final String STRICT_SUFFIX = "-strict";

    private static final String PLANNING = "PhuSong planning value; no Vietnamese rule gives levels in dBm"
            + " (QCVN 81:2019/BTTTT and QCVN 126:2021/BTTTT use speed classes)";
    private static final String USABLE = "usable: level published by the Indian regulator for outdoor coverage; ";

    private static final Map<Technology, SignalThresholds> LEVELS = new EnumMap<>(Map.of(
            Technology.GSM, new SignalThresholds(-8_500, -9_500, USABLE + "good: " + PLANNING),
            Technology.UMTS, new SignalThresholds(-9_300, -9_900, USABLE + "good: " + PLANNING),
            Technology.LTE, new SignalThresholds(-10_500, -11_000, USABLE + "good: Ofcom's level for 4G, -105 dBm"),
            Technology.NR, new SignalThresholds(-10_000, -11_000, USABLE + "good: " + PLANNING)));

    private static final HamletRule BY_PEOPLE = new HamletRule(500_000, 950_000, false, "PhuSong planning value");
    private static final HamletRule BY_CENTRE =
            new HamletRule(500_000, 950_000, true, "practice of some provinces: a hamlet counts by its centre");
    private static final TargetRule TARGET = new TargetRule(
            EnumSet.of(Technology.NR),
            950_000,
            "plan 3927/KH-UBND: 5G at district centres, industrial parks and tourist areas; share: PhuSong planning value");
    private static final ProbabilityRule MEDIAN =
            new ProbabilityRule(new BigDecimal("0.5"), "the predicted median decides");
    private static final ProbabilityRule STRICT =
            new ProbabilityRule(new BigDecimal("0.90"), "PhuSong planning value for a prudent count");

    private BuiltInCriteria() {}

    /** All built-in versions, each base form followed by its strict twin. */
    public static List<CoverageCriteria> list() {
        Set<Technology> all = EnumSet.allOf(Technology.class);
        return Stream.of(
                        of(ANY_MOBILE, "Di động bất kỳ (2G–5G)", "Any mobile (2G to 5G)", all, BY_PEOPLE),
                        of(LTE_ONLY, "4G", "4G", EnumSet.of(Technology.LTE), BY_PEOPLE),
                        of(NR_ONLY, "5G", "5G", EnumSet.of(Technology.NR), BY_PEOPLE),
                        of(CENTRE_ONLY, "Chỉ xét trung tâm (2G–5G)", "Centre only (2G to 5G)", all, BY_CENTRE))
                .flatMap(base -> Stream.of(base, strict(base)))
                .toList();
    }

    private static CoverageCriteria of(
            String id, String title_vi, String title_en, Set<Technology> technologies, HamletRule hamlet) {
        return new CoverageCriteria(
                new CriteriaKey(id, 1), title_vi, title_en, technologies, LEVELS, hamlet, TARGET, MEDIAN, true);
    }

    private static CoverageCriteria strict(CoverageCriteria base) {
        return new CoverageCriteria(
                new CriteriaKey(base.key().id() + STRICT_SUFFIX, 1),
                base.title_vi() + ", chặt (xác suất từ 90 %)",
                base.title_en() + ", strict (probability from 90 %)",
                base.technologies(),
                base.levels(),
                base.hamlet(),
                base.target(),
                STRICT,
                true);
    }
}
