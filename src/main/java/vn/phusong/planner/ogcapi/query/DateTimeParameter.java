package vn.phusong.planner.ogcapi.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ogcapi.TimeInterval;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.ProblemException;

/**
 * The {@code datetime} parameter: an RFC 3339 instant or day, or an interval of two with {@code ..} or nothing for an
 * open end (OGC API Features Part 1, §7.15.4). Both ends belong to the interval; a day is a whole day in UTC.
 */
final class DateTimeParameter {

    private DateTimeParameter() {}

    static TimeInterval parse(String text) {
        String[] ends = text.split("/", -1);
        try {
            if (ends.length == 1) {
                return new TimeInterval(start(text), end(text));
            }
            if (ends.length == 2) {
                return new TimeInterval(isOpen(ends[0]) ? null : start(ends[0]), isOpen(ends[1]) ? null : end(ends[1]));
            }
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Instant start(String text) {
        LocalDate day = day(text);
        return day == null ? instant(text) : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** First instant after what the text says. */
    private static Instant end(String text) {
        LocalDate day = day(text);
        return day == null
                ? instant(text).plusNanos(1)
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable LocalDate day(String text) {
        return text.length() == 10 ? LocalDate.parse(text) : null;
    }

    /** A plus sign that was not percent-encoded arrives as a space. */
    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }

    private static ProblemException invalid(String text) {
        String forms = "2025-07-01, 2025-07-01T00:00:00Z, 2025-01-01/2025-06-30, ../2025-06-30, 2025-07-01/..";
        return ParameterProblem.invalid("datetime", text, "ngày giờ RFC 3339, ví dụ " + forms, "RFC 3339, as in " + forms);
    }
}
