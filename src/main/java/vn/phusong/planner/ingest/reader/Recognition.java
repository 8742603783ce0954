package vn.phusong.planner.ingest.reader;

/** How sure a reader is that a file is of its format; the later the surer. */
public enum Recognition {
    NO,
    BY_NAME,
    BY_CONTENT;

    static Recognition byName(boolean fits) {
        return fits ? BY_NAME : NO;
    }

    public static Recognition of(boolean byContent, boolean byName) {
        return byContent ? BY_CONTENT : byName(byName);
    }
}
