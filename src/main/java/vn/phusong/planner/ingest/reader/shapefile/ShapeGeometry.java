package vn.phusong.planner.ingest.reader.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.GeometryFault;

/** The content of a record as JTS, in two dimensions: heights (Z) and measures (M) are passed over. */
final class ShapeGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String EXPECTED = "Esri Shapefile";
    private static final int BOX_LENGTH = 4 * Double.BYTES;
    private static final int POINT_LENGTH = 2 * Double.BYTES;
    private static final int LEAST_RING = 4;

    private ShapeGeometry() {}

    /**
     * @param warnings takes what was mended
     * @return null for a null shape
     */
    static @Nullable Geometry read(ByteBuffer record, List<ImportIssue> warnings) throws GeometryFault {
        int type = record.getInt();
        return switch (type) {
            case 0 -> null;
            case 1, 11, 21 -> FACTORY.createPoint(position(record));
            case 5, 15, 25 -> polygon(record, warnings);
            case 8, 18, 28 -> multiPoint(record);
            case 3, 13, 23 -> throw wrongType("PolyLine");
            case 31 -> throw wrongType("MultiPatch");
            default -> throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, "shape type " + type, EXPECTED);
        };
    }

    private static Geometry multiPoint(ByteBuffer record) throws GeometryFault {
        skipBox(record);
        require(record, Integer.BYTES);
        int points = record.getInt();
        if (points != 1) {
            throw wrongType("MultiPoint");
        }
        return FACTORY.createPoint(position(record));
    }

    private static Geometry polygon(ByteBuffer record, List<ImportIssue> warnings) throws GeometryFault {
        skipBox(record);
        require(record, 2L * Integer.BYTES);
        int partCount = record.getInt();
        int pointCount = record.getInt();
        if (partCount < 1 || pointCount < 1) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, partCount + " × " + pointCount, EXPECTED);
        }
        require(record, (long) partCount * Integer.BYTES + (long) pointCount * POINT_LENGTH);
        int[] starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = record.getInt();
        }
        starts[partCount] = pointCount;
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            int length = starts[i + 1] - starts[i];
            if (starts[0] != 0 || length < 1) {
                throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, "part " + (i + 1), EXPECTED);
            }
            rings.add(ring(record, length, warnings));
        }
        return ShapefileRings.assemble(rings, FACTORY);
    }

    private static LinearRing ring(ByteBuffer record, int length, List<ImportIssue> warnings) throws GeometryFault {
        List<Coordinate> ring = new ArrayList<>(length + 1);
        for (int i = 0; i < length; i++) {
            ring.add(position(record));
        }
        boolean open = !ring.get(0).equals2D(ring.get(length - 1));
        if (length + (open ? 1 : 0) < LEAST_RING) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, length + " points", "≥ " + LEAST_RING);
        }
        if (open) {
            ring.add(ring.get(0).copy());
            warnings.add(ImportIssue.of(IngestIssue.REPAIRED_GEOMETRY).in("geometry", "Ring not closed"));
        }
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate position(ByteBuffer record) throws GeometryFault {
        require(record, POINT_LENGTH);
        double x = record.getDouble();
        double y = record.getDouble();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new GeometryFault(IngestIssue.NOT_FINITE, x + ", " + y, "1234.567, 1234.567");
        }
        return new CoordinateXY(x, y);
    }

    private static void skipBox(ByteBuffer record) throws GeometryFault {
        require(record, BOX_LENGTH);
        record.position(record.position() + BOX_LENGTH);
    }

    private static void require(ByteBuffer record, long bytes) throws GeometryFault {
        if (record.remaining() < bytes) {
            throw new GeometryFault(IngestIssue.BROKEN_GEOMETRY, record.limit() + " bytes", EXPECTED);
        }
    }

    private static GeometryFault wrongType(String type) {
        return new GeometryFault(IngestIssue.WRONG_GEOMETRY_TYPE, type, "Point | Polygon");
    }
}
