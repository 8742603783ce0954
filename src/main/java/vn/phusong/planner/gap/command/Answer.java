package vn.phusong.planner.gap.command;

import java.util.List;

/**
 * What a command found, in every form it may be printed.
 *
 * @param document for {@code --json}
 * @param table for {@code --csv}: every figure with what it rests on
 * @param heading lines above the table for people
 * @param shown the table for people
 */
record Answer(Object document, Table table, List<String> heading, Table shown) {}
