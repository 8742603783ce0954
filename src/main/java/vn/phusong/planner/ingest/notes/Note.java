package vn.phusong.planner.ingest.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.Severity;

/**
 * One issue as it is told in one language.
 *
 * @param row null where the file as a whole is at fault
 * @param columns of the file that are at fault, as far as the issue names any
 */
public record Note(
        Severity severity,
        String code,
        @Nullable Long row,
        List<String> columns,
        @Nullable String value,
        String message,
        @Nullable String expected) {}
