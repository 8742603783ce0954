package vn.phusong.radio.propagation;

/**
 * I(x), the approximation of the inverse complementary cumulative normal distribution that P.1812 is
 * defined with. ITU-R P.1812-8 Attachment 2, eqs. 96–97.
 */
final class InverseNormal {

    private static final double SMALLEST = 0.000001;

    private InverseNormal() {}

    /** I(x) for a probability x of 0.000001 to 0.999999; values beyond are taken at that end. */
    static double of(double x) {
        double inside = Math.min(Math.max(x, SMALLEST), 1 - SMALLEST);
        return inside <= 0.5 ? upperTail(inside) : -upperTail(1 - inside);
    }

    private static double upperTail(double x) {
        double t = Math.sqrt(-2 * Math.log(x));
        double numerator = (0.010328 * t + 0.802853) * t + 2.515516698;
        double denominator = ((0.001308 * t + 0.189269) * t + 1.432788) * t + 1;
        return t - numerator / denominator;
    }
}
