package vn.phusong.planner.ogcapi;

/** One version of a set of coverage criteria, and whose signal was judged: an operator, "any" or "at-least-two". */
public record CriteriaVersion(String id, int version, String scope) {}
