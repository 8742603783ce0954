package vn.phusong.radio.propagation;

import java.util.Arrays;
import java.util.Random;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/** Paths for tests: flat, with one peak, and random. */
final class Profiles {

    private Profiles() {}

    /** Flat ground at a height, points every {@code length/steps}. */
    static PathProfile flat(double length_km, int steps, double height_m) {
        double[] ground = new double[steps + 1];
        Arrays.fill(ground, height_m);
        return PathProfile.of(distances(length_km, steps), ground, new double[steps + 1]);
    }

    /** Flat ground at 0 m with a single higher (or lower) point. */
    static PathProfile peak(double length_km, int steps, int at, double height_m) {
        double[] ground = new double[steps + 1];
        ground[at] = height_m;
        return PathProfile.of(distances(length_km, steps), ground, new double[steps + 1]);
    }

    /** Terrain of any roughness with patches of clutter, equal or unequal steps, 2 to 400 points, 0.1 to 150 km. */
    static PathProfile random(Random random) {
        int steps = 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 400);
        double[] distance = distances(0.1 * Math.pow(1500, random.nextDouble()), steps);
        if (random.nextBoolean()) {
            jitter(random, distance);
        }
        double[] ground = new double[steps + 1];
        double[] clutter = new double[steps + 1];
        double roughness = Math.pow(10, random.nextDouble() * 2.5 - 1);
        double height = 500 * random.nextDouble();
        double patch = 0;
        for (int i = 0; i <= steps; i++) {
            height = Math.max(0, height + roughness * random.nextGaussian());
            ground[i] = random.nextInt(3) == 0 ? Math.rint(height) : height;
            patch = random.nextInt(8) == 0 ? 5 * random.nextInt(5) : patch;
            clutter[i] = patch;
        }
        return PathProfile.of(distance, ground, clutter);
    }

    /** Sea, coast and inland in random sections. */
    static void addZones(Random random, PathProfile profile) {
        RadioClimaticZone[] all = RadioClimaticZone.values();
        RadioClimaticZone[] zones = new RadioClimaticZone[profile.size()];
        RadioClimaticZone zone = all[random.nextInt(3)];
        for (int i = 0; i < zones.length; i++) {
            zone = random.nextInt(20) == 0 ? all[random.nextInt(3)] : zone;
            zones[i] = zone;
        }
        profile.useZones(zones);
    }

    private static double[] distances(double length_km, int steps) {
        double[] distance = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            distance[i] = length_km * i / steps;
        }
        return distance;
    }

    private static void jitter(Random random, double[] distance) {
        double step = distance[1];
        for (int i = 1; i < distance.length - 1; i++) {
            distance[i] += step * 0.9 * (random.nextDouble() - 0.5);
        }
    }
}
