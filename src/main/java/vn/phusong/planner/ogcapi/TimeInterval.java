package vn.phusong.planner.ogcapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An interval of time.
 *
 * @param from first instant that belongs to it; null: without beginning
 * @param to first instant after it; null: without end
 */
public record TimeInterval(@Nullable Instant from, @Nullable Instant to) {

    public static final TimeInterval ALWAYS = new TimeInterval(null, null);

    public TimeInterval {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("an interval must begin before it ends, was " + from + " to " + to);
        }
    }

    /** Days [from, to) as the register states them, read in UTC. */
    public static TimeInterval ofDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new TimeInterval(startOf(from), startOf(to));
    }

    public boolean intersects(TimeInterval other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** The smallest interval that holds both. */
    public TimeInterval union(TimeInterval other) {
        Instant first = from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from;
        Instant last = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
        return new TimeInterval(first, last);
    }

    private boolean startsBeforeEndOf(TimeInterval other) {
        return from == null || other.to == null || from.isBefore(other.to);
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
