package vn.phusong.planner.ingest.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterSurvey;
import vn.phusong.planner.ingest.RasterSurvey.Tile;
import vn.phusong.planner.ingest.load.RasterPreview;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** Looks at rasters. */
final class RasterInspector {

    /** Places tried along each side of a tile. */
    private static final int SAMPLES = 7;

    private final Collection<RasterImporter> importers;

    RasterInspector(Collection<RasterImporter> importers) {
        this.importers = importers;
    }

    /** @param land where the raster must lie, at least in part */
    Inspection inspect(InspectRequest request, String format, Geometry land) throws IOException {
        List<RasterImporter> possible =
                importers.stream().filter(each -> each.formats().contains(format)).toList();
        Optional<ImportIssue> fault = RequestCheck.find(request, format, possible);
        if (fault.isPresent()) {
            return Inspection.unknown(request, fault.get());
        }
        RasterPreview preview;
        try {
            preview = RasterPreview.of(request.file(), format, possible, request.kind(), request.crs());
        } catch (IOException e) {
            return Inspection.unknown(request, ImportIssue.of(IngestIssue.BROKEN_FILE)
                    .in(null, String.valueOf(e.getMessage())).expecting(format));
        }
        List<KindGuess> kinds = IntStream.range(0, preview.importers().size())
                .mapToObj(i -> new KindGuess(preview.importers().get(i), preview.likelihoods().get(i), List.of()))
                .toList();
        return new Inspection(
                request.file(), length(request.file(), format), format, request.options(), kinds,
                crs(request, preview.survey(), land), null, preview.survey(), Map.of(), request.defaults(), List.of(), null,
                preview.issues());
    }

    private static CrsGuess crs(InspectRequest request, RasterSurvey survey, Geometry land) {
        Optional<StatedCrs> stated =
                survey.tiles().stream().flatMap(tile -> Optional.ofNullable(tile.stated()).stream()).findFirst();
        List<Coordinate> sample = survey.hasSeveralSystems() ? sample(survey.tiles().subList(0, 1)) : sample(survey.tiles());
        return CrsGuess.of(sample, request.crs(), stated, land);
    }

    private static List<Coordinate> sample(List<Tile> tiles) {
        List<Coordinate> sample = new ArrayList<>();
        for (Tile tile : tiles) {
            if (tile.band() == null) {
                continue;
            }
            Envelope extent = tile.band().extent();
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                sample.add(new Coordinate(
                        extent.getMinX() + extent.getWidth() * (i % SAMPLES) / (SAMPLES - 1),
                        extent.getMinY() + extent.getHeight() * (i / SAMPLES) / (SAMPLES - 1)));
            }
        }
        return sample;
    }

    private static long length(Path path, String format) throws IOException {
        long length = 0;
        for (Path tile : RasterPreview.tiles(path, format)) {
            length += Files.size(tile);
        }
        return length;
    }
}
