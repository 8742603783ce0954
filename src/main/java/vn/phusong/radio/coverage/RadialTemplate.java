package vn.phusong.radio.coverage;

/**
 * The fan of radials around a transmitter that serves every pixel within a radius: the same for all sites,
 * computed once per radius and resolution. Immutable, safe for concurrent use.
 *
 * <p>Each pixel belongs to exactly one radial, its <em>owner</em>, which depends on nothing but the offset
 * of the pixel from the transmitter; so neither threads nor neighbouring sites change a result. A
 * transmitter stands anywhere in its pixel, and the fan with it.
 *
 * <p>Radials end at equal distances on a square around the circle, a quarter of them on each side: then the
 * owner is found by a division instead of an arc tangent, and on one line of pixels across its direction
 * a radial owns at most one. Offsets are in pixels, east and south.
 */
public final class RadialTemplate {

    /** Metres of the plane per metre on the ground, at most: UTM within 6° of the central meridian. */
    static final double LARGEST_STRETCH = 1.003;

    private static final int SIDES = 4;

    private final double radius_m;
    private final double posting_m;
    private final int halfSide;
    private final int radialsPerSide;

    private RadialTemplate(double radius_m, double posting_m, double density) {
        this.radius_m = radius_m;
        this.posting_m = posting_m;
        halfSide = (int) Math.ceil(radius_m * LARGEST_STRETCH / posting_m) + 1;
        radialsPerSide = (int) Math.ceil(2 * halfSide * density);
    }

    /**
     * The fan for a radius and a resolution.
     *
     * @param posting_m side of a pixel
     * @param density radials per pixel of the square's outline, at least 1: a pixel at the outline lies up
     *     to half a pixel over this from its radial, nearer ones proportionally less
     */
    public static RadialTemplate of(double radius_m, double posting_m, double density) {
        require(radius_m > 0 && radius_m <= TransmitterCell.LONGEST_RADIUS_KM * 1000,
                "radius must be in 0.." + TransmitterCell.LONGEST_RADIUS_KM * 1000 + " m", radius_m);
        require(posting_m >= 1 && posting_m <= 10_000, "pixels must be 1..10000 m", posting_m);
        require(density >= 1 && density <= 100, "radials per pixel must be 1..100", density);
        return new RadialTemplate(radius_m, posting_m, density);
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + actual);
        }
    }

    public double radius_m() {
        return radius_m;
    }

    /** Side of a pixel in m. */
    public double posting_m() {
        return posting_m;
    }

    /** Pixels from the transmitter to the side of the square. */
    int halfSide() {
        return halfSide;
    }

    /** Number of radials. */
    int radials() {
        return SIDES * radialsPerSide;
    }

    /** The radial that a pixel at an offset belongs to. */
    int owner(double east, double south) {
        double absEast = Math.abs(east);
        double absSouth = Math.abs(south);
        boolean alongEast = absEast >= absSouth;
        int side = alongEast ? (east >= 0 ? 0 : 1) : (south >= 0 ? 2 : 3);
        double along = alongEast ? absEast : absSouth;
        double across = alongEast ? south : east;
        double tangent = along == 0 ? 0 : across / along;
        int position = Math.min((int) ((tangent + 1) / 2 * radialsPerSide), radialsPerSide - 1);
        return side * radialsPerSide + position;
    }

    /** Whether a radial leads rather east or west than south or north. */
    boolean isAlongEast(int radial) {
        return radial / radialsPerSide < 2;
    }

    /** 1 if a radial leads rather east (or south), −1 if rather west (or north). */
    int sign(int radial) {
        return radial / radialsPerSide % 2 == 0 ? 1 : -1;
    }

    /** How far a radial goes across per pixel that it goes along its main direction, −1..1. */
    double tangent(int radial) {
        return 2 * (radial % radialsPerSide + 0.5) / radialsPerSide - 1;
    }
}
