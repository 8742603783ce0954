package vn.phusong.planner.gap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What judging needs of a hamlet in the register.
 *
 * @param people null where the register gives none
 * @param communes code of the commune it is counted in, by edition
 */
record RegisterEntry(String code, @Nullable Integer people, Map<String, String> communes) {}
