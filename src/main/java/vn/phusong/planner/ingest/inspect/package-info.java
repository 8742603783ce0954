/**
 * What a file is before it is loaded: its format, reference system, columns, and what its rows would say to our fields;
 * and the entry of {@code pack.yaml} under which it can be loaded. Proposals only: nothing is applied that was not asked
 * for.
 */
@NullMarked
package vn.phusong.planner.ingest.inspect;

import org.jspecify.annotations.NullMarked;
