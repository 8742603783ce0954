/**
 * Terrain files: reads elevation (GeoTIFF, .hgt) and clutter (GeoTIFF) into the kernel's terrain models. A file of any
 * reference system with an EPSG code is brought to WGS 84 longitude and latitude. Floor 2: may use ingest, job, database
 * and the kernel; needs neither Spring nor a database, so that {@code coverage} starts none.
 */
@NullMarked
package vn.phusong.planner.elevation;

import org.jspecify.annotations.NullMarked;
