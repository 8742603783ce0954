package vn.phusong.planner.pipeline.sample;

import java.util.List;
import java.util.Set;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.facts.TargetPlace;
import vn.phusong.planner.pipeline.sample.network.NetworkSize;

/**
 * Which part of the province a pack shows.
 *
 * @param communes2025 codes of the communes of 2025-07 it consists of; empty for all
 * @param margin_deg ground beyond the outermost hamlets, in degrees
 * @param stepsPerDegree posts of the elevation per degree
 */
record SampleScope(
        String id,
        String titleVi,
        String titleEn,
        Set<String> communes2025,
        double margin_deg,
        int stepsPerDegree,
        NetworkSize network) {

    static final SampleScope PROVINCE = new SampleScope(
            "phu-tho-sample", "Phú Thọ, dữ liệu mẫu (giả lập)", "Phú Thọ, sample data (synthetic)", Set.of(), 0.2, 1200,
            NetworkSize.PROVINCE);

    /** Seven communes in the hills of Yên Lập. */
    static final SampleScope MINI = new SampleScope(
            "mini", "Một phần huyện Yên Lập, dữ liệu mẫu nhỏ (giả lập)", "Part of Yên Lập, small sample (synthetic)",
            Set.of("08305", "08311", "08323"), 0.1, 1200, NetworkSize.FEW_COMMUNES);

    /** The targets of the part: the facts', and invented ones where the part is too small to hold any. */
    List<TargetPlace> targets(ProvinceFacts facts) {
        return communes2025.isEmpty() ? facts.targets() : ProvinceFacts.miniTargets();
    }

    boolean includes(Commune commune2024) {
        return communes2025.isEmpty() || communes2025.contains(commune2024.successor());
    }
}
