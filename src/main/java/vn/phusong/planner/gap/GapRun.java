package vn.phusong.planner.gap;

import java.time.LocalDate;

/**
 * A complete prediction run, as far as judging and figures need it.
 *
 * @param runId SHA-256 of the run's inputs
 * @param provinceCode code of the pack's province
 * @param synthetic whether any of its inputs is invented, and so every figure
 * @param asOf day (UTC) on which the inputs were frozen
 */
public record GapRun(String runId, String packId, String provinceCode, boolean synthetic, LocalDate asOf) {}
