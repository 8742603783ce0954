/**
 * The command line: collects the commands that the modules bring, starts the application around those that need it, and
 * turns every ending into an exit code. Top floor: may import every module.
 */
@NullMarked
package vn.phusong.planner.cli;

import org.jspecify.annotations.NullMarked;
