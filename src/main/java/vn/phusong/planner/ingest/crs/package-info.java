/** Coordinate reference systems by EPSG code and the way from them to lon/lat, WGS 84. The only user of GeoTools' referencing. */
@NullMarked
package vn.phusong.planner.ingest.crs;

import org.jspecify.annotations.NullMarked;
