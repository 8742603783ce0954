/**
 * Formats of rows, one {@link vn.phusong.planner.ingest.reader.RowReader} each. A reader knows no feature and no
 * database: it turns a file into rows of text and geometry in the file's own coordinates.
 */
@NamedInterface("reader")
@NullMarked
package vn.phusong.planner.ingest.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
