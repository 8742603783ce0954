package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Invents the hamlets of communes: areas, centres, names, and figures that add up to the census. */
public final class HamletRegister {

    private static final int LEAST_PEOPLE = 25;
    private static final int LEAST_HOUSEHOLDS = 6;

    private final Function<List<Geometry>, Geometry> union;
    private final Relief relief;
    private final long seed;
    private final HamletNames names = new HamletNames();

    /** @param union how the shapes of neighbouring cells become one */
    public HamletRegister(Function<List<Geometry>, Geometry> union, Relief relief, long seed) {
        this.union = union;
        this.relief = relief;
        this.seed = seed;
    }

    /** The hamlets of the communes, sorted by code; computed in parallel, each commune from its own seed. */
    public List<Hamlet> hamlets(List<CommuneLand> communes) {
        return communes.parallelStream().flatMap(c -> hamlets(c).stream()).toList();
    }

    private List<Hamlet> hamlets(CommuneLand land) {
        SeededRandom random = SeededRandom.of(seed, "hamlets " + land.commune().code());
        List<List<Atom>> areas = new ArrayList<>(new HamletAreas(land.cells(), relief).divide(land.hamletCount(), random));
        areas.sort(Comparator.comparingDouble(area -> area.get(0).site().distance(land.seat())));
        double[] weights = areas.stream().mapToDouble(area -> peopleWeight(area, random)).toArray();
        int[] people = Apportionment.split(land.population(), weights, Math.min(LEAST_PEOPLE, land.population() / areas.size()));
        double[] peopleWeights = IntStream.of(people).asDoubleStream().toArray();
        int[] households = Apportionment.split(
                land.households(), peopleWeights, Math.min(LEAST_HOUSEHOLDS, land.households() / areas.size()));
        List<String> given = names.forCommune(land.commune(), land.mountains(), areas.size(), random);
        List<Hamlet> hamlets = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            String code = String.format(Locale.ROOT, "%s%02d", land.commune().code(), i + 1);
            hamlets.add(hamlet(code, given.get(i), land, areas.get(i), people[i], households[i], random));
        }
        return hamlets;
    }

    private Hamlet hamlet(
            String code, String name, CommuneLand land, List<Atom> area, int people, int households, SeededRandom random) {
        Geometry shape = union.apply(area.stream().map(Atom::shape).toList());
        Coordinate centre = area.get(0).site();
        double height_m = relief.height_m(centre.x, centre.y);
        boolean remote = land.mountains() && !land.commune().urban() && height_m > 150;
        boolean difficult = remote && random.chance(Math.min(0.9, (height_m - 100) / 350));
        boolean electrified = !(difficult && height_m > 260 && random.chance(0.12));
        List<Hamlet.Dwelling> dwellings = Dwellings.of(area, people, relief, random);
        return new Hamlet(
                code, name, land.commune().code(), shape, centre, people, households, electrified, difficult, dwellings,
                land.commune().name());
    }

    private static double peopleWeight(List<Atom> area, SeededRandom random) {
        double area_km2 = area.stream().mapToDouble(Atom::area_m2).sum() / 1e6;
        return StrictMath.exp(0.3 * random.nextGaussian()) * StrictMath.pow(area_km2, 0.15);
    }
}
