/**
 * Antenna patterns, tilt and gain towards a direction. May import {@code geodesy}.
 */
@NullMarked
package vn.phusong.radio.antenna;

import org.jspecify.annotations.NullMarked;
