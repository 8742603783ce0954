package vn.phusong.planner.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.ingest.crs.CoordinateSystems;

/**
 * One dataset of a pack in the version that is current.
 *
 * @param name its entry in {@code pack.yaml}
 * @param kind such as {@code hamlets} or {@code elevation}
 * @param edition edition of the administrative map, for the kinds that have one
 * @param asOf the day its content describes, where the pack tells
 * @param crs such as {@code EPSG:4326}, or {@value CoordinateSystems#OF_FILE}
 * @param options what the kind declares besides: {@code classes}, {@code surface_model}
 * @param contentHash SHA-256 of the uncompressed file and its entry: tells whether a load changes anything
 * @param rowsHash SHA-256 of what was accepted: equal hashes mean equal rows, so runs are identified by it
 * @param storedFile rasters: folder below the data folder that holds the file or tiles, named by content
 * @param rowCount rows accepted; tiles for a raster
 */
public record Dataset(
        long id,
        String packId,
        String name,
        String kind,
        @Nullable String edition,
        String format,
        String crs,
        String file,
        String licence,
        String source,
        @Nullable LocalDate asOf,
        boolean synthetic,
        JsonNode options,
        String contentHash,
        String rowsHash,
        @Nullable String storedFile,
        long rowCount,
        long rowsLeftOut,
        Instant loadedAt) {

    /** First day on which its units are in force, for the kinds that have an edition. */
    public Optional<LocalDate> validFrom(Map<String, Edition> editions) {
        return edition == null ? Optional.empty() : Optional.ofNullable(editions.get(edition)).map(Edition::validFrom);
    }

    /** The reference system that the pack declares; empty for rasters of which each file tells its own. */
    public Optional<String> declaredCrs() {
        return CoordinateSystems.declared(crs);
    }
}
