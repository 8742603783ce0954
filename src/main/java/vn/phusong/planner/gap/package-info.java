/**
 * Who lacks coverage: hamlets and 5G targets judged by versioned criteria from the levels a prediction
 * run stored, rolled up by administrative unit, compared between criteria and with the province's own
 * list.
 *
 * <p>{@code gap.criteria} holds the rules, {@code gap.judging} applies them without a database, this
 * package reads runs, stores judgements and answers questions about them. Floor 6: may use prediction,
 * hamlet, target, network, admin, ingest, ogcapi, job, database, command, problem and the kernel.
 */
@NullMarked
package vn.phusong.planner.gap;

import org.jspecify.annotations.NullMarked;
