package vn.phusong.radio.coverage;

/**
 * Directions of the plane to a hundred-thousandth of a degree, several times faster than {@link Math#atan2}: there is one for
 * each pixel of each transmitter.
 */
final class Angle {

    private static final double DEGREES_PER_RADIAN = 180 / Math.PI;
    private static final double TANGENT_OF_22_5 = 0.41421356237309503;

    private static final double GENTLE = 0.1;

    private Angle() {}

    /**
     * The angle from the x axis to a point, −180..180 degrees; NaN if a coordinate is.
     */
    static double of_deg(double x, double y) {
        double absX = Math.abs(x);
        double absY = Math.abs(y);
        double larger = Math.max(absX, absY);
        if (larger == 0) {
            return 0;
        }
        double acute_deg = arcTangent(Math.min(absX, absY) / larger) * DEGREES_PER_RADIAN;
        double quadrant_deg = absY > absX ? 90 - acute_deg : acute_deg;
        double upper_deg = x < 0 ? 180 - quadrant_deg : quadrant_deg;
        return y < 0 ? -upper_deg : upper_deg;
    }

    /**
     * The angle of a slope, −90..90 degrees; NaN if the slope is. Most slopes of paths are gentle, and quickly told.
     */
    static double ofSlope_deg(double slope) {
        if (!(Math.abs(slope) < GENTLE)) {
            return of_deg(1, slope);
        }
        double s = slope * slope;
        return slope * (1 + s * (-1 / 3.0 + s * (1 / 5.0 - s / 7.0))) * DEGREES_PER_RADIAN;
    }

    /** Of 0..1, in radians: the series of the arc tangent up to the 13th power, about the nearer of 0 and 45 degrees. */
    private static double arcTangent(double tangent) {
        boolean high = tangent > TANGENT_OF_22_5;
        double z = high ? (tangent - 1) / (tangent + 1) : tangent;
        double s = z * z;
        double series = z
                * (1 + s * (-1 / 3.0 + s * (1 / 5.0 + s * (-1 / 7.0 + s * (1 / 9.0 + s * (-1 / 11.0 + s / 13.0))))));
        return high ? Math.PI / 4 + series : series;
    }
}
