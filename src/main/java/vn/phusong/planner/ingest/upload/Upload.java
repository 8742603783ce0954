package vn.phusong.planner.ingest.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came over HTTP.
 *
 * @param file as the sender names it
 * @param folder of the pack with the file in it
 * @param attemptId the load; null until it has ended
 */
public record Upload(
        UUID id,
        String packId,
        String file,
        long length_bytes,
        String folder,
        boolean acceptValid,
        boolean dryRun,
        Instant receivedAt,
        @Nullable Long attemptId) {}
