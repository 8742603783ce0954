package vn.phusong.planner.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.DatasetImporter.EditionRule;
import vn.phusong.planner.ingest.ExpectedArea;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.VietnamExtent;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.load.Preview;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.StatedCrs;
import vn.phusong.planner.ingest.reader.UnpackedTooLarge;

/** Looks at files. */
@Component
public class Inspector {
    private final List<RowImporter> importers;
    private final List<RasterImporter> rasterImporters;
    private final Formats formats;
    private final ExpectedArea area;

    Inspector(Collection<DatasetImporter> importers, Collection<RowReader> readers, ExpectedArea area) {
        this.importers = importers.stream()
                .filter(RowImporter.class::isInstance)
                .map(RowImporter.class::cast)
                .toList();
        this.rasterImporters = importers.stream()
                .filter(RasterImporter.class::isInstance)
                .map(RasterImporter.class::cast)
                .toList();
        this.formats = new Formats(readers);
        this.area = area;
    }

    /** Kinds that a file can be. */
    public List<String> kinds() {
        return Stream.concat(importers.stream(), rasterImporters.stream())
                .map(DatasetImporter::kind)
                .sorted()
                .toList();
    }

    /**
     * Reads a file as far as it can be read. What is wrong with it is in the result.
     *
     * @throws IOException for reasons that are not in the file
     */
    public Inspection inspect(InspectRequest request) throws IOException {
        Path file = request.file();
        try {
            FileHead head = FileHead.of(file);
            Optional<String> raster = RasterFormat.ofFile(head);
            Optional<RowReader> reader = raster.isPresent() ? Optional.empty() : formats.recognise(head);
            if (reader.isEmpty()) {
                raster = raster.or(() -> RasterFormat.ofTiles(file, head));
            }
            if (raster.isPresent()) {
                return new RasterInspector(rasterImporters).inspect(request, raster.get(), land(request));
            }
            if (reader.isEmpty()) {
                return Inspection.unknown(request, ImportIssue.of(IngestIssue.UNKNOWN_FORMAT)
                        .in("format", file.getFileName().toString())
                        .expecting(String.join(" | ", formats.names()) + " | geotiff | *.hgt | *.hgt.zip"));
            }
            Optional<ImportIssue> fault = RequestCheck.find(request, reader.get(), importers, formats);
            return fault.isPresent() ? Inspection.unknown(request, fault.get()) : rows(request, reader.get());
        } catch (BrokenFile e) {
            return Inspection.unknown(request, e.issue());
        } catch (UnpackedTooLarge e) {
            return Inspection.unknown(request, e.issue());
        }
    }

    private Inspection rows(InspectRequest request, RowReader reader) throws IOException, BrokenFile {
        SourceFile source = new SourceFile(request.file(), request.options());
        Optional<StatedCrs> stated = reader.findCrs(source);
        FileSurvey survey = FileSurvey.of(source, reader, columns -> countWanted(columns, request.kind()));
        List<KindGuess> kinds = kinds(request, survey, reader);
        KindGuess kind = kinds.get(0);
        PlaceGuess places = PlaceGuess.of(survey, kind.matches());
        CrsGuess crs = CrsGuess.of(places.sample(), request.crs(), stated, land(request));
        Map<String, String> columns = columns(request, kind, places, crs);
        List<String> missing = kind.rows().fields().stream()
                .filter(Field::isRequired)
                .map(Field::name)
                .filter(field -> !columns.containsKey(field) && !request.defaults().containsKey(field))
                .toList();
        @Nullable Preview preview = missing.isEmpty() ? preview(request, reader, kind, crs, columns) : null;
        return new Inspection(
                request.file(), Inspection.length(request.file()), reader.format(), request.options(), kinds, crs, survey,
                null, columns, request.defaults(), missing, preview, preview == null ? survey.issues() : List.of());
    }

    private Geometry land(InspectRequest request) {
        return request.packId().flatMap(area::find).orElseGet(VietnamExtent::area);
    }

    /** By the kind that wants most of them. */
    private int countWanted(List<String> columns, Optional<String> kind) {
        return importers.stream()
                .filter(importer -> kind.map(importer.kind()::equals).orElse(true))
                .mapToInt(importer -> KindGuess.match(columns, importer).size())
                .max()
                .orElse(0);
    }

    /** The one that was asked for first, or else the likeliest. */
    private List<KindGuess> kinds(InspectRequest request, FileSurvey survey, RowReader reader) {
        String name = request.file().getFileName().toString();
        List<RowImporter> possible = importers.stream()
                .filter(importer -> formats.of(importer).contains(reader.format()))
                .toList();
        List<KindGuess> kinds = new ArrayList<>(KindGuess.rank(survey, name, possible));
        request.kind().ifPresent(asked -> {
            KindGuess chosen = kinds.stream()
                    .filter(each -> each.kind().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of rows: " + asked));
            kinds.remove(chosen);
            kinds.add(0, chosen);
        });
        return kinds;
    }

    private static Map<String, String> columns(
            InspectRequest request, KindGuess kind, PlaceGuess places, CrsGuess crs) {
        SortedMap<String, String> columns = new TreeMap<>();
        List<String> placeFields = List.copyOf(kind.rows().geometry().columnFields());
        kind.matches().stream()
                .filter(match -> !placeFields.contains(match.field()))
                .forEach(match -> columns.put(match.field(), match.column()));
        columns.putAll(places.columnsRead(crs.code() == null || crs.isGeographic(), crs.swapped()));
        // A column that the user gives to one field is no other's any more.
        columns.values().removeAll(request.columns().values());
        columns.putAll(request.columns());
        columns.values().removeIf(String::isEmpty);
        return Collections.unmodifiableMap(columns);
    }

    private Preview preview(
            InspectRequest request, RowReader reader, KindGuess kind, CrsGuess crs, Map<String, String> columns)
            throws IOException {
        String system = crs.code() == null ? CoordinateSystems.WGS_84 : crs.code();
        boolean hasEdition = kind.rows().editionRule() != EditionRule.NONE;
        DatasetEntry entry = new DatasetEntry(
                kind.kind(), kind.kind(), hasEdition ? "" : null, request.file().getFileName().toString(),
                request.file(), reader.format(), system, request.options(), "", "", null, differing(columns),
                request.defaults(), new TreeMap<>(), false);
        return Preview.of(kind.rows(), entry, reader, request.packId().flatMap(area::find));
    }

    /** Only where their name is another than ours, as in {@code pack.yaml}. */
    static SortedMap<String, String> differing(Map<String, String> columns) {
        SortedMap<String, String> differing = new TreeMap<>(columns);
        differing.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return differing;
    }
}
