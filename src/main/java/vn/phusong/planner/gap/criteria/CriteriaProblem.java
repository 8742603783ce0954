package vn.phusong.planner.gap.criteria;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a criteria file.
 *
 * @param line 1-based line in the file
 * @param field path of the field, e.g. {@code levels.LTE.good}; empty for the document
 * @param value what stands there; null when it is missing
 * @param expected_vi what would be right, in Vietnamese
 * @param expected_en what would be right, in English
 */
public record CriteriaProblem(
        String file, int line, String field, @Nullable String value, String expected_vi, String expected_en) {

    /** One sentence in Vietnamese. */
    public String message_vi() {
        return place("dòng") + (value == null ? "thiếu" : "“" + value + "” không hợp lệ") + "; cần " + expected_vi;
    }

    /** One sentence in English. */
    public String message_en() {
        return place("line") + (value == null ? "is missing" : "“" + value + "” is not valid") + "; needed: "
                + expected_en;
    }

    private String place(String lineWord) {
        return file + ", " + lineWord + " " + line + (field.isEmpty() ? ": " : ": " + field + " ");
    }
}
