package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;

/**
 * Land over given polygons: a mesh per commune, cut to its polygon. Cutting and joining happen in
 * millionths of a degree, about 0.1 m, which is what files hold, so that what is valid here is valid there.
 */
public final class GivenLand {

    /** Decimals of a degree of all shapes. */
    public static final int DECIMALS = 6;

    private static final PrecisionModel MILLIONTHS = new PrecisionModel(1e6);
    private static final double ATOMS_PER_HAMLET = 11;
    private static final double MOUNTAINS_FROM_M = 100;

    private GivenLand() {}

    /** The communes with cells, in the order given. */
    public static List<CommuneLand> communes(List<GivenCommune> communes, Relief relief, long seed) {
        Map<String, Double> people = new TreeMap<>();
        Map<String, Double> areas_km2 = new TreeMap<>();
        for (GivenCommune commune : communes) {
            people.put(commune.commune().code(), (double) commune.population());
            areas_km2.put(commune.commune().code(), inMetres(commune.shape_deg()).getArea() / 1e6);
        }
        Map<String, Integer> hamlets = HamletCounts.of(people, areas_km2, ProvinceFacts.HAMLETS);
        return communes.parallelStream()
                .map(commune -> land(commune, hamlets.get(commune.commune().code()), relief, seed))
                .toList();
    }

    /** Union of neighbouring shapes in metres. */
    public static Geometry union(List<? extends Geometry> shapes) {
        Geometry collection = AtomMesh.GEOMETRY.buildGeometry(
                shapes.stream().map(GivenLand::inDegrees).collect(Collectors.toList()));
        return inMetres(UnaryUnionNG.union(collection, MILLIONTHS)).norm();
    }

    private static CommuneLand land(GivenCommune given, int hamlets, Relief relief, long seed) {
        Geometry shape = inMetres(given.shape_deg());
        Coordinate seat = LocalPlane.snapped(shape.getInteriorPoint().getCoordinate());
        double height_m = relief.height_m(seat.x, seat.y);
        return new CommuneLand(
                given.commune(), shape, seat, given.population(), given.households(), hamlets,
                !(height_m < MOUNTAINS_FROM_M), cells(given, shape, hamlets, seed));
    }

    private static List<Atom> cells(GivenCommune given, Geometry shape, int hamlets, long seed) {
        Envelope extent = new Envelope(shape.getEnvelopeInternal());
        double spacing_m = 0.8 * Math.sqrt(shape.getArea() / (hamlets * ATOMS_PER_HAMLET));
        extent.expandBy(2 * spacing_m);
        SeededRandom random = SeededRandom.of(seed, "mesh " + given.commune().code());
        Coordinate anchor = shape.getInteriorPoint().getCoordinate();
        AtomMesh mesh = AtomMesh.of(AtomSeeds.fill(extent, List.of(anchor), (x, y) -> spacing_m, random), extent);
        List<Atom> cells = new ArrayList<>();
        for (Atom atom : mesh.atoms()) {
            Geometry cut = OverlayNG.overlay(
                    inDegrees(atom.shape()), given.shape_deg(), OverlayNG.INTERSECTION, MILLIONTHS);
            if (cut instanceof Polygonal && !cut.isEmpty()) {
                cells.add(cell(atom, inMetres(cut)));
            }
        }
        return cells;
    }

    private static Atom cell(Atom atom, Geometry cut) {
        boolean siteInside = cut.contains(AtomMesh.GEOMETRY.createPoint(atom.site()));
        Coordinate site = siteInside ? atom.site() : LocalPlane.snapped(cut.getInteriorPoint().getCoordinate());
        return new Atom(atom.id(), site, cut, cut.getArea(), atom.neighbours(), atom.rim());
    }

    /** A shape given in degrees, in metres of the {@link LocalPlane}. */
    public static Geometry inMetres(Geometry degrees) {
        return moved(degrees, LocalPlane::at);
    }

    private static Geometry inDegrees(Geometry metres) {
        return moved(metres, (x, y) -> new Coordinate(micro(LocalPlane.lon(x)), micro(LocalPlane.lat(y))));
    }

    private static double micro(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }

    private interface Move {
        Coordinate of(double x, double y);
    }

    private static Geometry moved(Geometry geometry, Move move) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence coordinates, Geometry parent) {
                Coordinate[] moved = new Coordinate[coordinates.size()];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = move.of(coordinates.getX(i), coordinates.getY(i));
                }
                return AtomMesh.GEOMETRY.getCoordinateSequenceFactory().create(moved);
            }
        }.transform(geometry);
    }
}
