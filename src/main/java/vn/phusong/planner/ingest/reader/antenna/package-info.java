/** Antenna patterns in the MSI Planet format: one row per file. The format itself is read by the kernel. */
@NullMarked
package vn.phusong.planner.ingest.reader.antenna;

import org.jspecify.annotations.NullMarked;
