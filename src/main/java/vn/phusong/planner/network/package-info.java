/**
 * Radio access networks: operators, sites, sectors, cells, and what each operator declares complete. May use
 * {@code ingest} and {@code admin}.
 */
@NullMarked
package vn.phusong.planner.network;

import org.jspecify.annotations.NullMarked;
