/**
 * The planning service: one package per module, in floors (see {@code src/docs/architecture.md}). Here stand only the
 * entry point and the Spring application that collects the modules.
 */
@NullMarked
package vn.phusong.planner;

import org.jspecify.annotations.NullMarked;
