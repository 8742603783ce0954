/**
 * Prediction runs: judging points, frozen inputs, the run itself and what it stores. Floor 5: may use hamlet, target,
 * network, admin, elevation, ingest, ogcapi, job, database, account and the kernel.
 */
@NullMarked
package vn.phusong.planner.prediction;

import org.jspecify.annotations.NullMarked;
