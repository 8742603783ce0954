/** {@code pack.yaml} as a value, or everything that is wrong with it, by line. Uses SnakeYAML's nodes, {@code crs} and {@code reader}. */
@NullMarked
package vn.phusong.planner.ingest.manifest;

import org.jspecify.annotations.NullMarked;
