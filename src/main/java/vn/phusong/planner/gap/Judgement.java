package vn.phusong.planner.gap;

import java.util.List;
import vn.phusong.planner.gap.criteria.CriteriaKey;

/**
 * What a call of {@link GapAnalysis#judge} added.
 *
 * @param criteria the versions now judged that were not before; empty if there was nothing to do
 * @param hamlets hamlets of the register
 * @param targets 5G targets
 */
public record Judgement(GapRun run, List<CriteriaKey> criteria, int hamlets, int targets) {}
