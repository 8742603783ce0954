/** GeoPackage (OGC 12-128): SQLite tables with geometries as well-known binary behind a short header. */
@NullMarked
package vn.phusong.planner.ingest.reader.geopackage;

import org.jspecify.annotations.NullMarked;
