package vn.phusong.radio.coverage;

/** The part of a radial along which its pixels may lie in the window; scratch memory of one walk. */
final class RadialSpan {

    /** A radial's pixels are the nearest to it, so they lie up to half a pixel aside; the rest is for rounding. */
    private static final double ASIDE = 0.75;

    private final SweepFrame frame;
    private double from;
    private double to;

    RadialSpan(SweepFrame frame) {
        this.frame = frame;
    }

    /**
     * Takes a radial.
     *
     * @param alongEast whether its main direction is east or west
     * @param sign of its main direction
     * @param tangent pixels across per pixel along
     */
    void take(boolean alongEast, int sign, double tangent) {
        from = 0;
        to = Double.POSITIVE_INFINITY;
        clip(frame.column() - frame.firstColumn(), alongEast ? sign : tangent, frame.window().columns());
        clip(frame.row() - frame.firstRow(), alongEast ? tangent : sign, frame.window().rows());
    }

    private void clip(double start, double perStep, int cells) {
        double low = -ASIDE - start;
        double high = cells - 1 + ASIDE - start;
        if (perStep == 0) {
            if (low > 0 || high < 0) {
                to = -1;
            }
            return;
        }
        from = Math.max(from, (perStep > 0 ? low : high) / perStep);
        to = Math.min(to, (perStep > 0 ? high : low) / perStep);
    }

    boolean isEmpty() {
        return from > to;
    }

    /** Where it begins, in pixels along the main direction. */
    double from() {
        return from;
    }

    double to() {
        return to;
    }
}
