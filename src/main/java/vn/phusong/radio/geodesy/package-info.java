/**
 * Where things are on the ellipsoid: geodesics, azimuths, projections and the metric grid. Imports nothing of PhuSong.
 */
@NullMarked
package vn.phusong.radio.geodesy;

import org.jspecify.annotations.NullMarked;
