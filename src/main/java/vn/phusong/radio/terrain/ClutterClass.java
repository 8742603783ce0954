package vn.phusong.radio.terrain;

/** What covers the ground, as far as the loss depends on it. */
public enum ClutterClass {
    WATER(0),
    OPEN(0),
    TREES(15),
    BUILT_UP(15);

    private final double defaultHeight_m;

    ClutterClass(double defaultHeight_m) {
        this.defaultHeight_m = defaultHeight_m;
    }

    /**
     * Representative clutter height above ground in m unless a pack says otherwise: the values of ITU-R
     * P.1812-7 table 2 for water, open / rural, and urban / trees / forest; small Vietnamese towns are
     * as high as trees.
     */
    public double defaultHeight_m() {
        return defaultHeight_m;
    }
}
