package vn.phusong.planner.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem as it is sent: {@code title} and {@code detail} in English as RFC 9457 names them, {@code title_vi} and
 * {@code detail_vi} beside them, and members that a program can act on.
 *
 * @param status HTTP status, 4xx or 5xx
 * @param code kebab-case name of the kind of problem; the {@code type} is {@code urn:phusong:problem:<code>}
 * @param members further members, such as the name of the parameter, its value and what would be right
 * @param headers further headers of the response, such as {@code Retry-After}
 */
public record Problem(
        int status,
        String code,
        String titleVi,
        String titleEn,
        String detailVi,
        String detailEn,
        Map<String, Object> members,
        Map<String, String> headers) {

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status from 400 to 599, was " + status);
        }
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String code, String titleVi, String titleEn) {
        return new Problem(status, code, titleVi, titleEn, "", "", Map.of(), Map.of());
    }

    /** What is wrong here and what would be right. */
    public Problem detail(String vi, String en) {
        return new Problem(status, code, titleVi, titleEn, vi, en, members, headers);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, titleVi, titleEn, detailVi, detailEn, more, headers);
    }

    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, titleVi, titleEn, detailVi, detailEn, members, more);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The members in the order in which they are written. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:phusong:problem:" + code);
        body.put("title", titleEn);
        body.put("title_vi", titleVi);
        body.put("status", status);
        if (!detailEn.isEmpty()) {
            body.put("detail", detailEn);
            body.put("detail_vi", detailVi);
        }
        members.forEach(body::putIfAbsent);
        return body;
    }
}
