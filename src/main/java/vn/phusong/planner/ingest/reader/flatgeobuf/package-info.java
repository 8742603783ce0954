/** FlatGeobuf, version 3: features as FlatBuffers, one behind the other. */
@NullMarked
package vn.phusong.planner.ingest.reader.flatgeobuf;

import org.jspecify.annotations.NullMarked;
