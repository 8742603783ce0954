package vn.phusong.planner.ingest.reader.kml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Recognition;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.SourceText;
import vn.phusong.planner.ingest.reader.StatedCrs;
import vn.phusong.planner.ingest.reader.XmlElements;

/**
 * The placemarks of a KML or KMZ file, each a row with its number; columns are {@code name}, {@code description} and
 * whatever stands in its extended data.
 */
@Component
final class KmlRowReader implements RowReader {
    private static final String EXPECTED = "KML";
    private static final String PLACEMARK = "Placemark";
    private static final Set<String> GEOMETRIES =
            Set.of("Point", "Polygon", "LineString", "LinearRing", "Model", "Track", "MultiTrack");

    @Override
    public String format() {
        return "kml";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(head.text().contains("<kml"), head.endsWith(".kml", ".kmz"));
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public Optional<StatedCrs> findCrs(SourceFile source) {
        return Optional.of(new StatedCrs(CoordinateSystems.WGS_84, "KML"));
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        if (Archive.extension(source.path().getFileName().toString()).equals(".kmz")) {
            try (Archive archive = Archive.open(source.path())) {
                long number = 0;
                for (String document : documents(archive)) {
                    try (InputStream content = new BufferedInputStream(archive.open(document))) {
                        number = placemarks(content, number, sink);
                    }
                }
            }
        } else {
            try (InputStream content = SourceText.openBytes(source.path())) {
                placemarks(content, 0, sink);
            }
        }
    }

    /** {@code doc.kml} by custom, and those beside it, since it may hold nothing but links to them. */
    private static List<String> documents(Archive archive) throws BrokenFile {
        List<String> documents = archive.names().stream()
                .filter(name -> Archive.extension(name).equals(".kml"))
                .sorted(Comparator.comparing((String name) -> !name.equals("doc.kml")).thenComparing(name -> name))
                .toList();
        if (documents.isEmpty()) {
            throw new BrokenFile(FormatIssue.MISSING_PART, null, ".kml", "doc.kml");
        }
        return documents;
    }

    /** @return the number of the last placemark */
    private static long placemarks(InputStream content, long before, Sink sink) throws IOException, BrokenFile {
        content.mark(1);
        if (content.read() < 0) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, EXPECTED);
        }
        content.reset();
        XmlElements elements = new XmlElements(content, EXPECTED, Integer.MAX_VALUE);
        if (!elements.next() || !Set.of("kml", "Document", PLACEMARK).contains(elements.name())) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, "<" + elements.name() + ">", "<kml>");
        }
        long number = before;
        do {
            if (elements.isStart() && elements.name().equals(PLACEMARK)) {
                sink.row(placemark(++number, elements));
            }
        } while (elements.next());
        return number;
    }

    private static RawRow placemark(long number, XmlElements elements) throws BrokenFile {
        List<ImportIssue> issues = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        KmlGeometry geometry = new KmlGeometry(issues);
        @Nullable String dataName = null;
        while (elements.next() && !elements.isEnd(PLACEMARK)) {
            if (!elements.isStart()) {
                continue;
            }
            switch (elements.name()) {
                case "name", "description" -> put(values, elements.name(), elements.text());
                case "SimpleData" -> put(values, elements.attribute("name"), elements.text());
                case "Data" -> dataName = elements.attribute("name");
                case "value" -> put(values, dataName, elements.text());
                default -> {
                    if (GEOMETRIES.contains(elements.name())) {
                        geometry.read(elements);
                    }
                }
            }
        }
        return new RawRow(number, values, geometry.get(), issues);
    }

    private static void put(Map<String, String> values, @Nullable String column, String text) {
        String name = column == null ? "" : CleanText.of(column);
        String value = CleanText.of(text);
        if (!name.isEmpty() && !value.isEmpty()) {
            values.put(name, value);
        }
    }
}
