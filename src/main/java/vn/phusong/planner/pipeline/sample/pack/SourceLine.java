package vn.phusong.planner.pipeline.sample.pack;

/** The {@code source} lines of a manifest; what is invented says so, with the seed it was made from. */
record SourceLine(long seed) {

    /** Source of the pack as a whole. */
    String ofPack() {
        return "SYNTHETIC, made by ./phusong sample, seed " + seed;
    }

    /** Line of a dataset that is invented wholly or in part. */
    String invented(String what) {
        return line(ofPack() + ": " + what);
    }

    /** Line of a dataset that was handed in. */
    static String line(String source) {
        return "source: " + quoted(source);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
