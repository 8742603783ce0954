package vn.phusong.planner.gap;

import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.judging.HamletStatus;
import vn.phusong.planner.hamlet.HamletsCollection;
import vn.phusong.planner.ogcapi.BilingualText;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.CollectionProvider;
import vn.phusong.planner.ogcapi.GeometryKind;
import vn.phusong.planner.ogcapi.LayerContent;
import vn.phusong.planner.ogcapi.Publication;

/**
 * The layer {@code hamlet-gaps}: the hamlets that fail the main criteria, that is all that are not COVERED; their status
 * tells apart what has no signal (UNCOVERED), what has too little (WEAK) and what is not decided (UNKNOWN).
 */
@Component
class HamletGapsCollection implements CollectionProvider {

    private final HamletsCollection hamlets;
    private final HamletJudgements judgements;

    HamletGapsCollection(HamletsCollection hamlets, HamletJudgements judgements) {
        this.hamlets = hamlets;
        this.judgements = judgements;
    }

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                "hamlet-gaps",
                BilingualText.of("Thôn, bản chưa đạt phủ sóng", "Hamlet gaps"),
                BilingualText.of(
                        "Thôn, bản không đạt bộ tiêu chí: chưa phủ sóng (UNCOVERED), sóng yếu (WEAK), chưa xác định"
                                + " (UNKNOWN), kèm nguyên nhân, số dân bị ảnh hưởng và dự trữ mức thu.",
                        "Hamlets that fail the criteria: UNCOVERED, WEAK or UNKNOWN, with the reason, the people affected"
                                + " and the margin."),
                GeometryKind.ANY);
    }

    @Override
    public LayerContent read(Publication publication) {
        return GapLayer.of(
                hamlets.read(publication), judgements.read(publication), HamletStatus.COVERED.name());
    }
}
