package vn.phusong.radio.coverage;

/**
 * How a sweep looks at the terrain.
 *
 * @param step_m distance of a radial's points, and largest distance of an approach's
 * @param approach points before the receiver that lie on the straight line to it and not on the radial
 */
record RadialSampling(double step_m, int approach) {

    /** For heights at a posting. */
    static RadialSampling of(double posting_m) {
        return new RadialSampling(posting_m, 4);
    }
}
