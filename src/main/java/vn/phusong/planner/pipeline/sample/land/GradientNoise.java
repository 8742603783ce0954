package vn.phusong.planner.pipeline.sample.land;

/**
 * Smooth noise of the plane: gradient noise on a unit lattice (Perlin 2002, quintic fade) with hashed
 * gradients. Values within about ±0.7; 0 at lattice points.
 */
final class GradientNoise {

    private static final double[] COS = new double[16];
    private static final double[] SIN = new double[16];

    static {
        for (int i = 0; i < 16; i++) {
            COS[i] = StrictMath.cos(2 * StrictMath.PI * i / 16);
            SIN[i] = StrictMath.sin(2 * StrictMath.PI * i / 16);
        }
    }

    private final long seed;

    GradientNoise(long seed, String subject) {
        this.seed = SeededRandom.of(seed, subject).nextLong();
    }

    /** Noise at ({@code x}, {@code y}) in lattice units. */
    double at(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double u = x - column;
        double v = y - row;
        double fadeU = fade(u);
        double fadeV = fade(v);
        double south = lerp(fadeU, slope(column, row, u, v), slope(column + 1, row, u - 1, v));
        double north = lerp(fadeU, slope(column, row + 1, u, v - 1), slope(column + 1, row + 1, u - 1, v - 1));
        return lerp(fadeV, south, north);
    }

    /** Sum of octaves, each with twice the frequency and half the amplitude, within about ±1. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double amplitude = 1;
        double frequency = 1;
        for (int i = 0; i < octaves; i++) {
            sum += amplitude * at(x * frequency + 17.3 * i, y * frequency - 9.1 * i);
            amplitude /= 2;
            frequency *= 2;
        }
        return sum;
    }

    /**
     * Ridged octaves in 0..1: sharp crests and broad valleys, finer ridges only where coarse ones are
     * (Musgrave's ridged multifractal).
     */
    double ridged(double x, double y, int octaves) {
        double sum = 0;
        double norm = 0;
        double amplitude = 1;
        double frequency = 1;
        double weight = 1;
        for (int i = 0; i < octaves; i++) {
            double crest = 1 - Math.min(1, 1.6 * Math.abs(at(x * frequency - 31.7 * i, y * frequency + 5.9 * i)));
            double signal = crest * crest * weight;
            sum += amplitude * signal;
            norm += amplitude;
            weight = Math.min(1, 1.7 * signal);
            amplitude *= 0.5;
            frequency *= 2.03;
        }
        return sum / norm;
    }

    private double slope(long column, long row, double dx, double dy) {
        int direction = (int) (SeededRandom.mix(seed ^ (column * 0x632BE59BD9B4E019L) ^ (row * 0x85157AF5L << 7)) >>> 60);
        return COS[direction] * dx + SIN[direction] * dy;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double lerp(double t, double a, double b) {
        return a + t * (b - a);
    }
}
