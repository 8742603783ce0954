package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Voronoi cells of a set of seeds with their adjacency; vertices are snapped to 5 decimals of a degree. */
final class AtomMesh {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final int RELAXATIONS = 2;

    private record Edge(Coordinate a, Coordinate b) {
        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Edge(a, b) : new Edge(b, a);
        }
    }

    private final List<Atom> atoms;

    private AtomMesh(List<Atom> atoms) {
        this.atoms = atoms;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** The mesh of the seeds after two rounds of Lloyd's relaxation, which evens out the cells. */
    static AtomMesh of(List<Coordinate> seeds, Envelope extent) {
        List<Coordinate> sites = seeds;
        for (int i = 0; i < RELAXATIONS; i++) {
            sites = cells(sites, extent).stream()
                    .map(cell -> cell.getCentroid().getCoordinate())
                    .toList();
        }
        return new AtomMesh(linked(cells(sites, extent)));
    }

    private static List<Polygon> cells(List<Coordinate> sites, Envelope extent) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(extent);
        Geometry diagram = builder.getDiagram(GEOMETRY);
        Map<Coordinate, Polygon> bySite = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Polygon cell = (Polygon) diagram.getGeometryN(i);
            bySite.put((Coordinate) cell.getUserData(), cell);
        }
        return sites.stream().map(bySite::get).filter(cell -> cell != null).toList();
    }

    private static List<Atom> linked(List<Polygon> cells) {
        List<Coordinate[]> rings = cells.stream().map(AtomMesh::snappedRing).toList();
        Map<Edge, int[]> owners = new HashMap<>();
        for (int id = 0; id < rings.size(); id++) {
            Coordinate[] ring = rings.get(id);
            for (int i = 1; i < ring.length; i++) {
                int[] pair = owners.computeIfAbsent(Edge.of(ring[i - 1], ring[i]), edge -> new int[] {-1, -1});
                pair[pair[0] < 0 ? 0 : 1] = id;
            }
        }
        List<Atom> atoms = new ArrayList<>();
        for (int id = 0; id < rings.size(); id++) {
            atoms.add(atom(id, rings.get(id), owners));
        }
        return List.copyOf(atoms);
    }

    private static Atom atom(int id, Coordinate[] ring, Map<Edge, int[]> owners) {
        int[] neighbours = new int[ring.length];
        int count = 0;
        boolean rim = false;
        for (int i = 1; i < ring.length; i++) {
            int[] pair = owners.get(Edge.of(ring[i - 1], ring[i]));
            int other = pair[0] == id ? pair[1] : pair[0];
            rim |= other < 0;
            if (other >= 0) {
                neighbours[count++] = other;
            }
        }
        int[] sorted = Arrays.stream(neighbours, 0, count).sorted().distinct().toArray();
        Polygon shape = GEOMETRY.createPolygon(ring);
        if (!shape.isValid()) {
            throw new IllegalStateException("snapping broke cell " + id + ": " + shape + "; choose another seed");
        }
        return new Atom(id, LocalPlane.snapped(shape.getCentroid().getCoordinate()), shape, shape.getArea(), sorted, rim);
    }

    private static Coordinate[] snappedRing(Polygon cell) {
        List<Coordinate> ring = new ArrayList<>();
        for (Coordinate vertex : cell.getExteriorRing().getCoordinates()) {
            Coordinate snapped = LocalPlane.snapped(vertex);
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals2D(snapped)) {
                ring.add(snapped);
            }
        }
        return ring.toArray(Coordinate[]::new);
    }
}
