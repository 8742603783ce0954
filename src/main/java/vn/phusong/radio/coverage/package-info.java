/**
 * Signal at places: exact profiles at fixed points, radial sweeps over rasters. May import {@code propagation}, {@code linkbudget}, {@code terrain} and what they import.
 */
@NullMarked
package vn.phusong.radio.coverage;

import org.jspecify.annotations.NullMarked;
