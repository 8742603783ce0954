package vn.phusong.planner.gap;

import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.judging.TargetStatus;
import vn.phusong.planner.ogcapi.BilingualText;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.CollectionProvider;
import vn.phusong.planner.ogcapi.GeometryKind;
import vn.phusong.planner.ogcapi.LayerContent;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.target.TargetsCollection;

/** The layer {@code target-gaps}: the 5G targets that are OPEN, or of which it is not decided (UNKNOWN). */
@Component
class TargetGapsCollection implements CollectionProvider {

    private final TargetsCollection targets;
    private final TargetJudgements judgements;

    TargetGapsCollection(TargetsCollection targets, TargetJudgements judgements) {
        this.targets = targets;
        this.judgements = judgements;
    }

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                "target-gaps",
                BilingualText.of("Mục tiêu chưa có 5G", "5G target gaps"),
                BilingualText.of(
                        "Trung tâm huyện, khu công nghiệp, khu du lịch chưa được phủ sóng 5G đủ diện tích.",
                        "District centres, industrial parks and tourist areas whose area lacks usable 5G."),
                GeometryKind.ANY);
    }

    @Override
    public LayerContent read(Publication publication) {
        return GapLayer.of(targets.read(publication), judgements.read(publication), TargetStatus.CLOSED.name());
    }
}
