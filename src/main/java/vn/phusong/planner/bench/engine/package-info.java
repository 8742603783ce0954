/**
 * Measures the coverage engine on made terrain: sweeps, cached cells, a region of many sites, and beside it Debian's
 * {@code splat} where that is installed. Needs no database. May use {@code prediction} and the kernel.
 */
@NullMarked
package vn.phusong.planner.bench.engine;

import org.jspecify.annotations.NullMarked;
