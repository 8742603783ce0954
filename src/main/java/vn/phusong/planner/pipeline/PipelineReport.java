package vn.phusong.planner.pipeline;

import java.util.Map;

/**
 * What a pass through the pipeline did.
 *
 * @param runId the run that is published now
 * @param dataVersion the version that is published now
 * @param changed false if everything was up to date and nothing was computed or published
 * @param seconds wall-clock seconds by stage, in order
 */
public record PipelineReport(
        String packId, String runId, long dataVersion, boolean changed, Map<String, Double> seconds) {}
