/**
 * Empty tables for operators and communes to fill in, filled examples, and the dictionary of all fields: made from the
 * importers and their words, so that they say what the code does.
 */
@NullMarked
package vn.phusong.planner.ingest.template;

import org.jspecify.annotations.NullMarked;
