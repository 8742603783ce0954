/**
 * The gap analysis on the command line: {@code gaps}, {@code criteria}, {@code compare-criteria},
 * {@code sensitivity}, {@code compare-declared}. Prints the documents of {@code gap.document} as JSON, as
 * CSV, or as a table for people.
 */
@NullMarked
@NamedInterface("command")
package vn.phusong.planner.gap.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
