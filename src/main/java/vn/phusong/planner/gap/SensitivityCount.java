package vn.phusong.planner.gap;

import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.SensitivityVariant;

/**
 * The register's counts under one variant of a rule.
 *
 * @param peopleAffected people at points below the variant's usable level
 */
public record SensitivityCount(Scope scope, SensitivityVariant variant, HamletCounts hamlets, long peopleAffected) {}
