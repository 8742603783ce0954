/**
 * Heights and clutter, and the profile of a path over them. May import {@code geodesy}.
 */
@NullMarked
package vn.phusong.radio.terrain;

import org.jspecify.annotations.NullMarked;
