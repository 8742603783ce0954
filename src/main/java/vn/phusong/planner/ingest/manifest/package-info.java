/** {@code pack.yaml} as a value, or everything that is wrong with it, by line. Uses SnakeYAML's nodes and {@code crs}. */
@NullMarked
package vn.phusong.planner.ingest.manifest;

import org.jspecify.annotations.NullMarked;
