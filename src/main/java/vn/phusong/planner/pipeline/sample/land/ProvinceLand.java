package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.phusong.planner.pipeline.sample.facts.CensusCommune;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;

/** Invents the communes' polygons around their real centres, with about their real areas. */
public final class ProvinceLand {

    private static final double ATOMS_PER_HAMLET = 11;
    private static final double RIM_M = 4000;

    /** Districts of the mountains. */
    private static final Set<String> MOUNTAINS = Set.of("234", "238", "240");

    private ProvinceLand() {}

    /** The 225 communes of edition 2024-11, sorted by code. */
    public static List<CommuneLand> communes(ProvinceFacts facts, long seed) {
        List<CensusCommune> census = facts.censusCommunes();
        Map<String, Double> people = new TreeMap<>();
        census.forEach(c -> people.merge(c.commune2024(), (double) c.population(), Double::sum));
        Map<String, Integer> hamlets = HamletCounts.of(people, areas_km2(census), ProvinceFacts.HAMLETS);
        AtomMesh mesh = mesh(census, hamlets, seed);
        int[] owner = CommunePartition.owners(mesh, census, seed);
        Map<String, List<Atom>> cells = new TreeMap<>();
        for (Atom atom : mesh.atoms()) {
            if (owner[atom.id()] != CommunePartition.OUTSIDE) {
                String commune = census.get(owner[atom.id()]).commune2024();
                cells.computeIfAbsent(commune, code -> new ArrayList<>()).add(atom);
            }
        }
        return facts.communes2024().stream()
                .map(commune -> land(commune, census, hamlets.get(commune.code()), cells.get(commune.code())))
                .toList();
    }

    /** Union of units that tile; keeps every vertex, so neighbours still share their edges. */
    public static Geometry union(List<? extends Geometry> shapes) {
        return CoverageUnion.union(shapes.toArray(Geometry[]::new)).norm();
    }

    private static CommuneLand land(Commune commune, List<CensusCommune> census, int hamlets, List<Atom> cells) {
        List<CensusCommune> pieces =
                census.stream().filter(c -> c.commune2024().equals(commune.code())).toList();
        Geometry shape = union(cells.stream().map(Atom::shape).toList());
        return new CommuneLand(
                commune, shape, seat(commune, pieces, shape),
                pieces.stream().mapToInt(CensusCommune::population).sum(),
                pieces.stream().mapToInt(CensusCommune::households).sum(),
                hamlets, MOUNTAINS.contains(commune.parent()), cells);
    }

    private static Map<String, Double> areas_km2(List<CensusCommune> census) {
        Map<String, Double> areas = new TreeMap<>();
        census.forEach(c -> areas.merge(c.commune2024(), c.area_km2(), Double::sum));
        return areas;
    }

    private static Coordinate seat(Commune commune, List<CensusCommune> pieces, Geometry shape) {
        CensusCommune own = pieces.stream()
                .filter(c -> c.code().equals(commune.code()))
                .findFirst()
                .orElse(pieces.get(0));
        Coordinate seat = LocalPlane.at(own.lon(), own.lat());
        boolean inside = shape.contains(shape.getFactory().createPoint(seat));
        return inside ? seat : LocalPlane.snapped(shape.getInteriorPoint().getCoordinate());
    }

    /** Finer cells where hamlets are many and small; none further than the rim from any commune. */
    private static MeshSpacing spacing(
            List<CensusCommune> census, List<Coordinate> centres, Map<String, Integer> hamlets, Envelope extent) {
        double[] radius_m = new double[census.size()];
        double[] spacing_m = new double[census.size()];
        Map<String, Double> area_km2 = areas_km2(census);
        for (int i = 0; i < radius_m.length; i++) {
            String commune = census.get(i).commune2024();
            radius_m[i] = 1000 * Math.sqrt(census.get(i).area_km2() / StrictMath.PI);
            double atom_m2 = 1e6 * area_km2.get(commune) / (hamlets.get(commune) * ATOMS_PER_HAMLET);
            spacing_m[i] = 0.92 * Math.sqrt(atom_m2);
        }
        return new MeshSpacing(centres, radius_m, spacing_m, RIM_M, extent);
    }

    private static AtomMesh mesh(List<CensusCommune> census, Map<String, Integer> hamlets, long seed) {
        Envelope extent = new Envelope();
        List<Coordinate> anchors = new ArrayList<>();
        for (CensusCommune commune : census) {
            anchors.add(LocalPlane.at(commune.lon(), commune.lat()));
            extent.expandToInclude(anchors.get(anchors.size() - 1));
        }
        extent.expandBy(16_000);
        SeededRandom random = SeededRandom.of(seed, "mesh");
        return AtomMesh.of(AtomSeeds.fill(extent, anchors, spacing(census, anchors, hamlets, extent), random), extent);
    }
}
