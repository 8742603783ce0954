/**
 * Esri Shapefile, as Esri's technical description of July 1998 defines it, with attributes in dBASE III. Own code, since
 * damage must end in an issue, and Vietnamese text comes in encodings that no library knows.
 */
@NullMarked
package vn.phusong.planner.ingest.reader.shapefile;

import org.jspecify.annotations.NullMarked;
