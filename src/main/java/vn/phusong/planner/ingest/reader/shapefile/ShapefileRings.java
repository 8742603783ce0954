package vn.phusong.planner.ingest.reader.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of the rings of a record, which come in any order: clockwise rings are outer ones, the others are holes
 * of the smallest outer ring around them (Esri 1998, page 8). Programs that turn every ring the wrong way exist: without
 * a clockwise ring, those within no other are the outer ones, and a hole in nothing is an outer ring too.
 */
final class ShapefileRings {
    private ShapefileRings() {}

    static Geometry assemble(List<LinearRing> rings, GeometryFactory factory) {
        if (rings.size() == 1) {
            return factory.createPolygon(rings.get(0));
        }
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
        }
        if (shells.isEmpty()) {
            holes.forEach(ring -> {
                if (findAround(ring, rings).isEmpty()) {
                    shells.add(ring);
                }
            });
            holes.removeAll(shells);
        }
        Map<LinearRing, List<LinearRing>> holesOfShells = new LinkedHashMap<>();
        shells.forEach(shell -> holesOfShells.put(shell, new ArrayList<>()));
        for (LinearRing hole : holes) {
            Optional<LinearRing> shell = findAround(hole, shells);
            holesOfShells.computeIfAbsent(shell.orElse(hole), ring -> new ArrayList<>());
            shell.ifPresent(around -> holesOfShells.get(around).add(hole));
        }
        Polygon[] polygons = holesOfShells.entrySet().stream()
                .map(entry -> factory.createPolygon(
                        entry.getKey(), entry.getValue().toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private static Optional<LinearRing> findAround(LinearRing ring, List<LinearRing> others) {
        return others.stream()
                .filter(other -> other != ring)
                .filter(other -> other.getEnvelopeInternal().covers(ring.getEnvelopeInternal()))
                .filter(other -> isWithin(ring, other))
                .min(Comparator.comparingDouble(other -> Area.ofRing(other.getCoordinateSequence())));
    }

    /** Rings may touch, so the first point that lies beside the line decides. */
    private static boolean isWithin(LinearRing ring, LinearRing other) {
        Coordinate[] around = other.getCoordinates();
        for (Coordinate point : ring.getCoordinates()) {
            int place = PointLocation.locateInRing(point, around);
            if (place != Location.BOUNDARY) {
                return place == Location.INTERIOR;
            }
        }
        return false;
    }
}
