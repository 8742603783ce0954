package vn.phusong.planner.gap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures a province is asked for, of one run, criteria version and scope.
 *
 * @param hamlets the register by status
 * @param withSignal hamlets covered or weak
 * @param peopleAffected people at points below the usable level; the whole is the register's population
 * @param needsMeasuring hamlets whose centre lies within one sigma of the usable level
 * @param targetsClosed 5G targets that are closed
 * @param onlyByOldTechnology hamlets with 2G or 3G alone; under {@code any-mobile} only, else null
 */
public record Headline(
        GapRun run,
        HamletCounts hamlets,
        Figure withSignal,
        Figure peopleAffected,
        Figure needsMeasuring,
        Figure targetsClosed,
        @Nullable Figure onlyByOldTechnology) {

    public Optional<Figure> findOnlyByOldTechnology() {
        return Optional.ofNullable(onlyByOldTechnology);
    }
}
