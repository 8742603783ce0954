/**
 * Workbooks of Excel (Office Open XML, ECMA-376 and ISO/IEC 29500, transitional and strict), read as a stream by our
 * own code over {@link vn.phusong.planner.ingest.reader.Archive}: nothing in the file is believed before it is checked,
 * and what a spreadsheet hides or has spoilt is told.
 */
@NullMarked
package vn.phusong.planner.ingest.reader.xlsx;

import org.jspecify.annotations.NullMarked;
