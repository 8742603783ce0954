package vn.phusong.planner.hamlet;

import java.time.LocalDate;

/** A hamlet that an official list names as uncovered. */
public record DeclaredUncovered(String hamletCode, LocalDate asOf, String source) {}
