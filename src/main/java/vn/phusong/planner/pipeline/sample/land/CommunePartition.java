package vn.phusong.planner.pipeline.sample.land;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.facts.CensusCommune;

/**
 * Gives every atom to a census commune or to the land outside: a power diagram around the commune
 * centres with bent borders, its weights adjusted until each commune has about its published area.
 * The province's outline is where no commune reaches.
 */
final class CommunePartition {

    /** Owner of an atom outside the province. */
    static final int OUTSIDE = -1;

    private static final int ROUNDS = 120;
    private static final double GAIN = 0.25;

    /** Holes between communes that {@link Patches} closes in the end come on top of what is wanted. */
    private static final double ROOM_FOR_HOLES = 0.988;

    private static final double MAX_STEP = 0.06;
    private static final double BEND_M = 1400;

    /** No commune reaches further from its centre than this. */
    private static final double REACH_M = 14_000;

    private final AtomMesh mesh;
    private final List<CensusCommune> communes;
    private final double[] x;
    private final double[] y;
    private final double[] wanted_m2;
    private final double[] weight_m2;
    private final int[][] candidates;
    private final double[] bendX;
    private final double[] bendY;

    private CommunePartition(AtomMesh mesh, List<CensusCommune> communes, long seed) {
        this.mesh = mesh;
        this.communes = communes;
        x = communes.stream().mapToDouble(c -> LocalPlane.x_m(c.lon())).toArray();
        y = communes.stream().mapToDouble(c -> LocalPlane.y_m(c.lat())).toArray();
        wanted_m2 = communes.stream().mapToDouble(c -> c.area_km2() * ROOM_FOR_HOLES * 1e6).toArray();
        weight_m2 = Arrays.stream(wanted_m2).map(area -> area / StrictMath.PI).toArray();
        GradientNoise noise = new GradientNoise(seed, "commune borders");
        candidates = mesh.atoms().stream().map(atom -> within(atom.site())).toArray(int[][]::new);
        bendX = bends(noise, 0);
        bendY = bends(noise, 500);
    }

    /** Index of the owning census commune for each atom, or {@link #OUTSIDE}. */
    static int[] owners(AtomMesh mesh, List<CensusCommune> communes, long seed) {
        CommunePartition partition = new CommunePartition(mesh, communes, seed);
        int[] owner = partition.assign();
        for (int round = 0; round < ROUNDS; round++) {
            partition.adjust(owner);
            owner = partition.assign();
        }
        new Patches(mesh).mend(owner);
        return owner;
    }

    private int[] within(Coordinate site) {
        return IntStream.range(0, x.length)
                .filter(i -> {
                    double dx = site.x - x[i];
                    double dy = site.y - y[i];
                    return dx * dx + dy * dy < REACH_M * REACH_M;
                })
                .toArray();
    }

    private double[] bends(GradientNoise noise, double offset) {
        return mesh.atoms().stream()
                .map(Atom::site)
                .mapToDouble(site -> noise.fractal(site.x / BEND_M + offset, site.y / BEND_M - offset, 3))
                .toArray();
    }

    private void adjust(int[] owner) {
        double[] area_m2 = new double[communes.size()];
        for (Atom atom : mesh.atoms()) {
            if (owner[atom.id()] != OUTSIDE) {
                area_m2[owner[atom.id()]] += atom.area_m2();
            }
        }
        for (int i = 0; i < area_m2.length; i++) {
            double missing = (wanted_m2[i] - area_m2[i]) / wanted_m2[i];
            double step = Math.max(-MAX_STEP, Math.min(MAX_STEP, GAIN * missing));
            weight_m2[i] += step * wanted_m2[i] / StrictMath.PI;
        }
    }

    private int[] assign() {
        int[] owner = new int[mesh.atoms().size()];
        for (Atom atom : mesh.atoms()) {
            owner[atom.id()] = atom.rim() ? OUTSIDE : nearest(atom);
        }
        return owner;
    }

    private int nearest(Atom atom) {
        Coordinate site = atom.site();
        double least = 0;
        int nearest = OUTSIDE;
        for (int i : candidates[atom.id()]) {
            double bend_m = 0.16 * Math.sqrt(wanted_m2[i]);
            double dx = site.x + bend_m * bendX[atom.id()] - x[i];
            double dy = site.y + bend_m * bendY[atom.id()] - y[i];
            double power = dx * dx + dy * dy - weight_m2[i];
            if (power < least) {
                least = power;
                nearest = i;
            }
        }
        return nearest;
    }
}
