package vn.phusong.planner.pipeline.sample.facts;

/**
 * A mobile network operator with its country and network code.
 *
 * @param shortName three letters, part of the codes of its sectors and cells
 */
public record Operator(String code, String shortName, String name, String mcc, String mnc) {}
