/** The made pack that a load is measured with; the same seed gives the same bytes. */
@NullMarked
package vn.phusong.planner.bench.pack;

import org.jspecify.annotations.NullMarked;
