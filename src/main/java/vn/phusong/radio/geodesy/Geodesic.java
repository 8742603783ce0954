package vn.phusong.radio.geodesy;

/**
 * Shortest line between two places on the WGS 84 ellipsoid: its length and its azimuths at both ends,
 * and the place reached in a direction after a distance.
 *
 * <p>Source: T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application
 * of nested equations", Survey Review XXIII (176), 1975, with the expansion parameter k1 of his 1976
 * letter. Good to 0.1 mm; the inverse problem has no answer here for nearly antipodal places.
 *
 * <p>A solver is a reusable buffer: {@link #between} sets it and the accessors read the last line, so
 * that millions of lines allocate nothing. Not safe for concurrent use.
 */
public final class Geodesic {

    private static final int MAX_ITERATIONS = 200;
    private static final double CONVERGED_RAD = 1e-13;

    private double distance_m;
    private double sinAzimuthAtStart;
    private double cosAzimuthAtStart;
    private double sinAzimuthAtEnd;
    private double cosAzimuthAtEnd;

    /** Length of the shortest line between two places in m. */
    public static double distance_m(LonLat from, LonLat to) {
        Geodesic line = new Geodesic();
        line.between(from.lon_deg(), from.lat_deg(), to.lon_deg(), to.lat_deg());
        return line.distance_m();
    }

    /**
     * Solves the inverse problem. Coinciding places give length 0 and azimuth 0 (north).
     *
     * @throws IllegalArgumentException if a coordinate is NaN or the places are nearly antipodal
     */
    public void between(double startLon_deg, double startLat_deg, double endLon_deg, double endLat_deg) {
        double l = Math.toRadians(endLon_deg - startLon_deg);
        if (Math.abs(l) > Math.PI) {
            l -= Math.copySign(2 * Math.PI, l);
        }
        double tanU1 = (1 - Wgs84.F) * Math.tan(Math.toRadians(startLat_deg));
        double cosU1 = 1 / Math.sqrt(1 + tanU1 * tanU1);
        double sinU1 = tanU1 * cosU1;
        double tanU2 = (1 - Wgs84.F) * Math.tan(Math.toRadians(endLat_deg));
        double cosU2 = 1 / Math.sqrt(1 + tanU2 * tanU2);
        double sinU2 = tanU2 * cosU2;
        double lambda = l;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double east = cosU2 * sinLambda;
            double north = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            double sinSigma = Math.sqrt(east * east + north * north);
            if (sinSigma == 0) {
                set(0, 0, 1, 0, 1);
                return;
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * east / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            // On the equator cos2Alpha is 0 and the term it would divide vanishes.
            double cos2SigmaM = cos2Alpha > 1e-15 ? cosSigma - 2 * sinU1 * sinU2 / cos2Alpha : 0;
            double next = l + longitudeCorrection(sinAlpha, cos2Alpha, sigma, sinSigma, cosSigma, cos2SigmaM);
            if (Math.abs(next - lambda) <= CONVERGED_RAD) {
                double endEast = cosU1 * sinLambda;
                double endNorth = cosU1 * sinU2 * cosLambda - sinU1 * cosU2;
                double endNorm = Math.sqrt(endEast * endEast + endNorth * endNorth);
                set(arcLength_m(cos2Alpha, sigma, sinSigma, cosSigma, cos2SigmaM),
                        east / sinSigma, north / sinSigma, endEast / endNorm, endNorth / endNorm);
                return;
            }
            lambda = next;
        }
        throw new IllegalArgumentException("no geodesic from " + startLon_deg + " " + startLat_deg + " to "
                + endLon_deg + " " + endLat_deg + ": NaN or nearly antipodal");
    }

    /**
     * Solves the direct problem: the place reached from {@code start} after {@code distance_m} when
     * setting out at {@code azimuth_deg} (clockwise from north).
     */
    public static LonLat direct(LonLat start, double azimuth_deg, double distance_m) {
        double sinAlpha1 = Math.sin(Math.toRadians(azimuth_deg));
        double cosAlpha1 = Math.cos(Math.toRadians(azimuth_deg));
        double tanU1 = (1 - Wgs84.F) * Math.tan(Math.toRadians(start.lat_deg()));
        double cosU1 = 1 / Math.sqrt(1 + tanU1 * tanU1);
        double sinU1 = tanU1 * cosU1;
        double sigma1 = Math.atan2(tanU1, cosAlpha1);
        double sinAlpha = cosU1 * sinAlpha1;
        double cos2Alpha = 1 - sinAlpha * sinAlpha;
        double k1 = expansionParameter(cos2Alpha);
        double scale_m = Wgs84.B_M * seriesA(k1);
        double sigma = distance_m / scale_m;
        double sinSigma;
        double cosSigma;
        double cos2SigmaM;
        double previous;
        int iterations = 0;
        do {
            cos2SigmaM = Math.cos(2 * sigma1 + sigma);
            sinSigma = Math.sin(sigma);
            cosSigma = Math.cos(sigma);
            previous = sigma;
            sigma = distance_m / scale_m + deltaSigma(k1, sinSigma, cosSigma, cos2SigmaM);
        } while (Math.abs(sigma - previous) > CONVERGED_RAD && ++iterations < MAX_ITERATIONS);
        double across = sinU1 * sinSigma - cosU1 * cosSigma * cosAlpha1;
        double lat_rad = Math.atan2(
                sinU1 * cosSigma + cosU1 * sinSigma * cosAlpha1,
                (1 - Wgs84.F) * Math.sqrt(sinAlpha * sinAlpha + across * across));
        double lambda = Math.atan2(sinSigma * sinAlpha1, cosU1 * cosSigma - sinU1 * sinSigma * cosAlpha1);
        double l = lambda - longitudeCorrection(sinAlpha, cos2Alpha, sigma, sinSigma, cosSigma, cos2SigmaM);
        return new LonLat(wrapped(start.lon_deg() + Math.toDegrees(l)), Math.toDegrees(lat_rad));
    }

    /** Length of the line in m. */
    public double distance_m() {
        return distance_m;
    }

    /** Azimuth at the start towards the end, in degrees clockwise from north, 0..360. */
    public double azimuthAtStart_deg() {
        return azimuth_deg(sinAzimuthAtStart, cosAzimuthAtStart);
    }

    /** Azimuth at the end, looking on along the line, in degrees clockwise from north, 0..360. */
    public double azimuthAtEnd_deg() {
        return azimuth_deg(sinAzimuthAtEnd, cosAzimuthAtEnd);
    }

    double sinAzimuthAtStart() {
        return sinAzimuthAtStart;
    }

    double cosAzimuthAtStart() {
        return cosAzimuthAtStart;
    }

    double sinAzimuthAtEnd() {
        return sinAzimuthAtEnd;
    }

    double cosAzimuthAtEnd() {
        return cosAzimuthAtEnd;
    }

    private void set(double length_m, double sinStart, double cosStart, double sinEnd, double cosEnd) {
        distance_m = length_m;
        sinAzimuthAtStart = sinStart;
        cosAzimuthAtStart = cosStart;
        sinAzimuthAtEnd = sinEnd;
        cosAzimuthAtEnd = cosEnd;
    }

    private static double azimuth_deg(double sin, double cos) {
        double azimuth = Math.toDegrees(Math.atan2(sin, cos));
        return azimuth < 0 ? azimuth + 360 : azimuth;
    }

    private static double wrapped(double lon_deg) {
        if (lon_deg > 180) {
            return lon_deg - 360;
        }
        return lon_deg < -180 ? lon_deg + 360 : lon_deg;
    }

    /** Difference of longitude on the auxiliary sphere and on the ellipsoid (Vincenty eq. 10, 11). */
    private static double longitudeCorrection(
            double sinAlpha, double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cos2SigmaM) {
        double c = Wgs84.F / 16 * cos2Alpha * (4 + Wgs84.F * (4 - 3 * cos2Alpha));
        return (1 - c) * Wgs84.F * sinAlpha
                * (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1)));
    }

    private static double arcLength_m(
            double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cos2SigmaM) {
        double k1 = expansionParameter(cos2Alpha);
        return Wgs84.B_M * seriesA(k1) * (sigma - deltaSigma(k1, sinSigma, cosSigma, cos2SigmaM));
    }

    private static double expansionParameter(double cos2Alpha) {
        double u2 = cos2Alpha * (Wgs84.A_M * Wgs84.A_M - Wgs84.B_M * Wgs84.B_M) / (Wgs84.B_M * Wgs84.B_M);
        double root = Math.sqrt(1 + u2);
        return (root - 1) / (root + 1);
    }

    private static double seriesA(double k1) {
        return (1 + k1 * k1 / 4) / (1 - k1);
    }

    /** Vincenty eq. 6 with B from k1. */
    private static double deltaSigma(double k1, double sinSigma, double cosSigma, double cos2SigmaM) {
        double b = k1 * (1 - 3 * k1 * k1 / 8);
        double square = cos2SigmaM * cos2SigmaM;
        return b * sinSigma * (cos2SigmaM + b / 4 * (cosSigma * (2 * square - 1)
                - b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (4 * square - 3)));
    }
}
