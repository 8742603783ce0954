/** KML 2 (OGC 07-147r2) and KMZ, its zipped form, read as a stream; always longitude and latitude, WGS 84. */
@NullMarked
package vn.phusong.planner.ingest.reader.kml;

import org.jspecify.annotations.NullMarked;
