/**
 * What-if: changes of a network put to a complete run, and what they make of hamlets, people and targets. Floor 7: may use
 * gap, prediction and what lies below. Writes nothing to the run.
 */
@NullMarked
package vn.phusong.planner.scenario;

import org.jspecify.annotations.NullMarked;
