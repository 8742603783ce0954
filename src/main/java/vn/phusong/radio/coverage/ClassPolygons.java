package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Areas of a raster of classes, such as good, usable and no signal: valid polygons that meet without gap or overlap,
 * simplified together so that they still do.
 */
public final class ClassPolygons {

    /** Where the raster does not count. */
    public static final byte OUTSIDE = -1;

    /** Squared, this is about the largest area that a simplified border may cut off at a corner (Visvalingam–Whyatt). */
    private static final double TOLERANCE_PIXELS = 1;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private ClassPolygons() {}

    /**
     * The area of each class that occurs.
     *
     * @param classes 0..126 row by row, or {@link #OUTSIDE}
     * @param leastPixels smaller patches become part of what surrounds them
     * @return in the plane of the grid, in m, by class
     */
    public static SortedMap<Integer, MultiPolygon> of(MetricGrid grid, byte[] classes, int leastPixels) {
        if (classes.length != grid.size()) {
            throw new IllegalArgumentException(classes.length + " classes for " + grid.size() + " pixels");
        }
        Traced traced = Traced.of(grid, ClassSieve.sieve(grid, classes, leastPixels));
        double tolerance_m = TOLERANCE_PIXELS * grid.posting_m();
        return traced.byClass(CoverageSimplifier.simplify(traced.polygons.toArray(Geometry[]::new), tolerance_m));
    }

    /** The areas along the sides of the pixels, specks and all. */
    static SortedMap<Integer, MultiPolygon> traced(MetricGrid grid, byte[] classes) {
        Traced traced = Traced.of(grid, classes);
        return traced.byClass(traced.polygons.toArray(Geometry[]::new));
    }

    /** One polygon for each patch, and its class. */
    private record Traced(List<Integer> owner, List<Polygon> polygons) {

        static Traced of(MetricGrid grid, byte[] classes) {
            Traced traced = new Traced(new ArrayList<>(), new ArrayList<>());
            new BorderTracer(grid, classes).trace().forEach((value, rings) -> {
                for (Polygon polygon : ClassPolygons.polygons(rings)) {
                    traced.owner.add(value);
                    traced.polygons.add(polygon);
                }
            });
            return traced;
        }

        SortedMap<Integer, MultiPolygon> byClass(Geometry[] patches) {
            SortedMap<Integer, List<Polygon>> parts = new TreeMap<>();
            for (int i = 0; i < patches.length; i++) {
                if (patches[i] instanceof Polygon polygon && !polygon.isEmpty()) {
                    parts.computeIfAbsent(owner.get(i), value -> new ArrayList<>()).add(polygon);
                }
            }
            SortedMap<Integer, MultiPolygon> areas = new TreeMap<>();
            parts.forEach((value, each) -> areas.put(value, FACTORY.createMultiPolygon(each.toArray(Polygon[]::new))));
            return areas;
        }
    }

    /** Shells lie to the left of what they enclose, so clockwise rings are holes. */
    private static List<Polygon> polygons(List<Coordinate[]> rings) {
        List<Coordinate[]> shells = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            (Orientation.isCCWArea(ring) ? shells : holes).add(ring);
        }
        return new HoleAssignment(shells).assign(holes);
    }

    /** Which shell a hole lies in: the smallest around a point just inside the hole's border. */
    private static final class HoleAssignment {
        private final List<Coordinate[]> shells;
        private final List<List<LinearRing>> holesOf = new ArrayList<>();
        private final STRtree index = new STRtree();
        private final List<Polygon> filled = new ArrayList<>();
        private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();

        HoleAssignment(List<Coordinate[]> shells) {
            this.shells = shells;
            for (int i = 0; i < shells.size(); i++) {
                Polygon shell = FACTORY.createPolygon(shells.get(i));
                filled.add(shell);
                locators.add(new IndexedPointInAreaLocator(shell));
                holesOf.add(new ArrayList<>());
                index.insert(shell.getEnvelopeInternal(), i);
            }
        }

        List<Polygon> assign(List<Coordinate[]> holes) {
            holes.forEach(this::assign);
            List<Polygon> polygons = new ArrayList<>();
            for (int i = 0; i < shells.size(); i++) {
                polygons.add(FACTORY.createPolygon(
                        FACTORY.createLinearRing(shells.get(i)), holesOf.get(i).toArray(LinearRing[]::new)));
            }
            return polygons;
        }

        /** A border of a hole has the class itself on its outer, left side: half a pixel off it lies the shell. */
        private void assign(Coordinate[] hole) {
            double along_x = hole[1].x - hole[0].x;
            double along_y = hole[1].y - hole[0].y;
            Coordinate outside = new Coordinate(
                    hole[0].x + along_x / 2 - along_y / 2, hole[0].y + along_y / 2 + along_x / 2);
            int best = -1;
            for (Object candidate : index.query(new Envelope(outside))) {
                int i = (Integer) candidate;
                if (locators.get(i).locate(outside) == Location.INTERIOR
                        && (best < 0 || filled.get(i).getArea() < filled.get(best).getArea())) {
                    best = i;
                }
            }
            if (best < 0) {
                throw new IllegalStateException("a hole at " + outside + " lies in no shell");
            }
            holesOf.get(best).add(FACTORY.createLinearRing(hole));
        }
    }
}
