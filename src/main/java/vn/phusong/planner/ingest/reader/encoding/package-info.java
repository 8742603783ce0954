/** Encodings of old Vietnamese text and how to tell them apart. Uses the JDK only. */
@NullMarked
package vn.phusong.planner.ingest.reader.encoding;

import org.jspecify.annotations.NullMarked;
