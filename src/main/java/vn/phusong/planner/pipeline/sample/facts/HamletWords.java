package vn.phusong.planner.pipeline.sample.facts;

import java.util.List;

/** Words that hamlet names are invented from. */
public final class HamletWords {

    private HamletWords() {}

    /** The words, all different. */
    public static List<String> load() {
        return FactTable.rows("hamlet-words.csv").stream().map(row -> row.get("word")).toList();
    }
}
