package vn.phusong.planner.ingest;

/** How bad an import issue is. One error rejects a load, unless bad rows may be left out. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
