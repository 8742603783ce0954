/**
 * Terrain files: reads elevation (GeoTIFF, .hgt, in several tiles of any posting) and clutter (GeoTIFF) into the kernel's
 * terrain models. Cells stay where they are; places are brought from WGS 84 to the system of each file. Floor 2: may use
 * ingest, job, database and the kernel; the readers need neither Spring nor a database, so that {@code coverage} starts
 * none.
 */
@NullMarked
package vn.phusong.planner.elevation;

import org.jspecify.annotations.NullMarked;
