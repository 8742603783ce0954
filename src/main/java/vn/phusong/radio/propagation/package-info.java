/**
 * Basic transmission loss of a path by a named model, and where each model is valid. May import {@code terrain}.
 */
@NullMarked
package vn.phusong.radio.propagation;

import org.jspecify.annotations.NullMarked;
