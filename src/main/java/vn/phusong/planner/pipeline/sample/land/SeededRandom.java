package vn.phusong.planner.pipeline.sample.land;

/**
 * A random sequence that is the same on every machine and Java version: SplitMix64 (Steele, Lea and
 * Flood 2014), written out because the library's generators may change their algorithm.
 */
public final class SeededRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SeededRandom(long seed) {
        state = seed;
    }

    /** An own sequence for one subject, so that changing one part of the sample leaves the others. */
    public static SeededRandom of(long seed, String subject) {
        long hash = seed;
        for (int i = 0; i < subject.length(); i++) {
            hash = mix(hash + GOLDEN_GAMMA + subject.charAt(i));
        }
        return new SeededRandom(hash);
    }

    /** Spreads the bits of {@code z} over all 64 bits. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [from, to). */
    public double between(double from, double to) {
        return from + (to - from) * nextDouble();
    }

    /** Uniform in 0..bound−1. */
    public int below(int bound) {
        return (int) (nextDouble() * bound);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Standard normal, by Box and Muller with StrictMath. */
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }
}
