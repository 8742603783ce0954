package vn.phusong.planner.ingest.reader.kml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.GeometryFault;
import vn.phusong.planner.ingest.reader.PlaneGeometry;
import vn.phusong.planner.ingest.reader.XmlElements;

/** Collects the points and polygons of one placemark; altitudes are passed over. */
final class KmlGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String POSITION = "lon,lat";
    private static final int LEAST_RING = 4;

    private final List<Geometry> parts = new ArrayList<>();
    private final List<ImportIssue> issues;

    /** @param issues takes what is wrong */
    KmlGeometry(List<ImportIssue> issues) {
        this.issues = issues;
    }

    /** Reads the geometry whose element has just begun, to its end. */
    void read(XmlElements elements) throws BrokenFile {
        String type = elements.name();
        List<LinearRing> rings = new ArrayList<>();
        @Nullable Coordinate point = null;
        boolean wrong = false;
        while (elements.next() && !elements.isEnd(type)) {
            if (!elements.isStart() || !elements.name().equals("coordinates")) {
                continue;
            }
            try {
                List<Coordinate> places = places(elements.text());
                switch (type) {
                    case "Point" -> point = single(places);
                    case "Polygon" -> rings.add(ring(places));
                    default -> throw new GeometryFault(
                            IngestIssue.WRONG_GEOMETRY_TYPE, type, "Point | Polygon | MultiGeometry");
                }
            } catch (GeometryFault fault) {
                issues.add(fault.issue());
                wrong = true;
            }
        }
        if (wrong) {
            return;
        }
        if (point != null) {
            parts.add(FACTORY.createPoint(point));
        } else if (!rings.isEmpty()) {
            LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
            parts.add(FACTORY.createPolygon(rings.get(0), holes));
        }
    }

    /** What was collected; null if there was nothing or something wrong. */
    @Nullable Geometry get() {
        if (parts.isEmpty() || issues.stream().anyMatch(ImportIssue::isError)) {
            return null;
        }
        try {
            boolean polygons = parts.stream().allMatch(Polygon.class::isInstance);
            return parts.size() == 1
                    ? PlaneGeometry.of(parts.get(0))
                    : PlaneGeometry.of(
                            polygons
                                    ? FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new))
                                    : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new)));
        } catch (GeometryFault fault) {
            issues.add(fault.issue());
            return null;
        }
    }

    private LinearRing ring(List<Coordinate> places) throws GeometryFault {
        List<Coordinate> ring = new ArrayList<>(places);
        boolean open = !ring.get(0).equals2D(ring.get(ring.size() - 1));
        if (ring.size() + (open ? 1 : 0) < LEAST_RING) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, ring.size() + " points", "≥ " + LEAST_RING);
        }
        if (open) {
            ring.add(ring.get(0).copy());
            issues.add(ImportIssue.of(IngestIssue.REPAIRED_GEOMETRY).in("geometry", "Ring not closed"));
        }
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate single(List<Coordinate> places) throws GeometryFault {
        if (places.size() != 1) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, places.size() + " × " + POSITION, POSITION);
        }
        return places.get(0);
    }

    private static List<Coordinate> places(String text) throws GeometryFault {
        List<Coordinate> places = new ArrayList<>();
        for (String place : text.strip().split("\\s+")) {
            String[] numbers = place.split(",", -1);
            if (numbers.length < 2 || numbers.length > 3) {
                throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, place, POSITION);
            }
            places.add(new CoordinateXY(number(numbers[0], place), number(numbers[1], place)));
        }
        return places;
    }

    private static double number(String text, String place) throws GeometryFault {
        try {
            double number = Double.parseDouble(text);
            if (!Double.isFinite(number)) {
                throw new GeometryFault(IngestIssue.NOT_FINITE, place, POSITION);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, place, POSITION);
        }
    }
}
