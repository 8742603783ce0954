package vn.phusong.planner.ingest.reader;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

/**
 * GeoJSON geometry objects as JTS, in two dimensions. Builds the types that packs can use (Point, Polygon,
 * MultiPolygon). A ring that lacks its closing point is closed, with a warning.
 */
final class GeoJsonGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String POSITION = "[lon, lat]";
    private static final int LEAST_RING = 4;

    private final List<ImportIssue> warnings;

    private GeoJsonGeometry(List<ImportIssue> warnings) {
        this.warnings = warnings;
    }

    /** @param warnings takes what was mended */
    static Geometry read(JsonNode geometry, List<ImportIssue> warnings) throws GeometryFault {
        return new GeoJsonGeometry(warnings).build(geometry);
    }

    private Geometry build(JsonNode geometry) throws GeometryFault {
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asString("");
        return switch (type) {
            case "Point" -> FACTORY.createPoint(position(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (JsonNode part : array(coordinates, "[[[[lon, lat], …]]]")) {
                    polygons.add(polygon(part));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default -> throw new GeometryFault(
                    IngestIssue.WRONG_GEOMETRY_TYPE, type.isEmpty() ? geometry.toString() : type, "Point | Polygon | MultiPolygon");
        };
    }

    private Polygon polygon(JsonNode rings) throws GeometryFault {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : array(rings, "[[[lon, lat], …]]")) {
            read.add(ring(ring));
        }
        return FACTORY.createPolygon(
                read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) throws GeometryFault {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : array(positions, "[[lon, lat], …]")) {
            ring.add(position(position));
        }
        boolean open = !ring.get(0).equals2D(ring.get(ring.size() - 1));
        if (ring.size() + (open ? 1 : 0) < LEAST_RING) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, positions.toString(), "≥ 4 × " + POSITION);
        }
        if (open) {
            ring.add(ring.get(0).copy());
            warnings.add(ImportIssue.of(IngestIssue.REPAIRED_GEOMETRY).in("geometry", "Ring not closed"));
        }
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate position(JsonNode position) throws GeometryFault {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, position.toString(), POSITION);
        }
        double x = position.get(0).doubleValue();
        double y = position.get(1).doubleValue();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new GeometryFault(IngestIssue.NOT_FINITE, position.toString(), POSITION);
        }
        return new CoordinateXY(x, y);
    }

    private static JsonNode array(JsonNode node, String expected) throws GeometryFault {
        if (!node.isArray() || node.isEmpty()) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, node.toString(), expected);
        }
        return node;
    }
}
