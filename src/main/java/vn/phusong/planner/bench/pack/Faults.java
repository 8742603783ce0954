package vn.phusong.planner.bench.pack;

/** What is made wrong in every cell of a pack, to see what a million errors cost. */
public enum Faults {
    /** Nothing. */
    none,
    /** A technology that is none: the row is wrong by itself. */
    values,
    /** A sector that no file has: the row is wrong among the others. */
    references
}
