/**
 * How a pack gets into the database: rows are parsed and copied into staging tables, checked among each other, and
 * taken over in one transaction, or not at all. Attempts and issues are recorded in transactions of their own.
 */
@NullMarked
package vn.phusong.planner.ingest.load;

import org.jspecify.annotations.NullMarked;
