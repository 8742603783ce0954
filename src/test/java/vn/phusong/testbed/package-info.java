/**
 * What tests stand on: one PostGIS for the whole test run with a fresh database per class, the Spring application on it,
 * and the rule for programs that a machine may lack (skipped with a reason, a failure when {@code CI=true}).
 */
@NullMarked
package vn.phusong.testbed;

import org.jspecify.annotations.NullMarked;
