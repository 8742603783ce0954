package vn.phusong.planner.problem;

import java.util.Collection;

/** The ways in which a query parameter can be wrong. */
public final class ParameterProblem {

    private ParameterProblem() {}

    public static ProblemException invalid(String name, String value, String expectedVi, String expectedEn) {
        return Problem.of(400, "invalid-parameter", "Tham số không hợp lệ", "Invalid parameter")
                .detail(
                        "Tham số '" + name + "' có giá trị '" + shortened(value) + "'; cần: " + expectedVi + ".",
                        "Parameter '" + name + "' is '" + shortened(value) + "'; it must be: " + expectedEn + ".")
                .with("parameter", name)
                .with("value", shortened(value))
                .with("expected", expectedEn)
                .exception();
    }

    static ProblemException unknown(String name, Collection<String> known) {
        String list = String.join(", ", known);
        if (known.isEmpty()) {
            return unknown(name, list, "không có tham số nào", "there are none");
        }
        return unknown(name, list, "có: " + list, "there are: " + list);
    }

    private static ProblemException unknown(String name, String list, String listVi, String listEn) {
        return Problem.of(400, "unknown-parameter", "Tham số không được biết", "Unknown parameter")
                .detail(
                        "Không có tham số '" + shortened(name) + "' ở đây; " + listVi + ".",
                        "There is no parameter '" + shortened(name) + "' here; " + listEn + ".")
                .with("parameter", shortened(name))
                .with("expected", list)
                .exception();
    }

    static ProblemException repeated(String name) {
        return Problem.of(400, "repeated-parameter", "Tham số bị lặp lại", "Repeated parameter")
                .detail(
                        "Tham số '" + name + "' chỉ được ghi một lần.",
                        "Parameter '" + name + "' may be given only once.")
                .with("parameter", name)
                .exception();
    }

    public static ProblemException exclusive(String one, String other) {
        return Problem.of(400, "exclusive-parameters", "Tham số loại trừ nhau", "Parameters exclude each other")
                .detail(
                        "Không dùng '" + one + "' cùng với '" + other + "'.",
                        "'" + one + "' and '" + other + "' cannot be used together.")
                .with("parameter", one)
                .exception();
    }

    private static String shortened(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }
}
