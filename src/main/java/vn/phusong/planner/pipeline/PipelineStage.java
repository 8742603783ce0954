package vn.phusong.planner.pipeline;

/** The stages of the way from a pack to a published version, and their part of the whole for the progress bar. */
enum PipelineStage {
    LOAD("load", 0, 0.08),
    PREDICT("predict", 0.08, 0.90),
    JUDGE("judge", 0.90, 0.97),
    PUBLISH("publish", 0.97, 1);

    private final String title;
    private final double from;
    private final double to;

    PipelineStage(String title, double from, double to) {
        this.title = title;
        this.from = from;
        this.to = to;
    }

    String title() {
        return title;
    }

    /** Fraction of the stage of this title that is done when so much of the whole is; 0 for a title that is none. */
    static double within(String title, double overall) {
        for (PipelineStage stage : values()) {
            if (stage.title.equals(title)) {
                return Math.max(0, Math.min(1, (overall - stage.from) / (stage.to - stage.from)));
            }
        }
        return 0;
    }

    /** Fraction of the whole when this stage has done its own fraction. */
    double overall(double fraction) {
        return from + (to - from) * fraction;
    }
}
