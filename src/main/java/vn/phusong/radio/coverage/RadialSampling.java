package vn.phusong.radio.coverage;

/**
 * How a radial looks at the terrain.
 *
 * @param step_m distance of its points
 * @param clearance_m a point nearer than this to the receiver is left out of the receiver's path: it lies
 *     beside the path, not on it, and would stand in front of the antenna like a wall
 */
record RadialSampling(double step_m, double clearance_m) {

    /** For heights at a posting. */
    static RadialSampling of(double posting_m) {
        return new RadialSampling(posting_m, posting_m / 2);
    }
}
