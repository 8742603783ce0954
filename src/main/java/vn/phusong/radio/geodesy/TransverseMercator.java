package vn.phusong.radio.geodesy;

/**
 * Transverse Mercator projection of the WGS 84 ellipsoid, forward and inverse.
 *
 * <p>Source: Krüger's series in the third flattening n to fourth order, as given by C. F. F. Karney,
 * "Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85, 2011, eq. 7–36; better
 * than 1 µm within 10° of the central meridian. Immutable.
 */
public final class TransverseMercator {

    private static final double N = Wgs84.F / (2 - Wgs84.F);
    private static final double E = Math.sqrt(Wgs84.E2);

    /** Radius of the rectifying sphere in m (Karney eq. 14). */
    private static final double RECTIFYING_M = Wgs84.A_M / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);

    /** Mean radius of the Earth. */
    private static final double MEAN_RADIUS_M = 6_371_009;

    private static final double[] ALPHA = {
        N * (1 / 2.0 + N * (-2 / 3.0 + N * (5 / 16.0 + N * 41 / 180.0))),
        N * N * (13 / 48.0 + N * (-3 / 5.0 + N * 557 / 1440.0)),
        N * N * N * (61 / 240.0 - N * 103 / 140.0),
        N * N * N * N * 49561 / 161280.0
    };
    private static final double[] BETA = {
        N * (1 / 2.0 + N * (-2 / 3.0 + N * (37 / 96.0 - N / 360.0))),
        N * N * (1 / 48.0 + N * (1 / 15.0 - N * 437 / 1440.0)),
        N * N * N * (17 / 480.0 - N * 37 / 840.0),
        N * N * N * N * 4397 / 161280.0
    };

    private final double centralMeridian_deg;
    private final double scale;
    private final double falseEasting_m;
    private final double falseNorthing_m;

    /** A projection with latitude of origin 0. */
    public TransverseMercator(
            double centralMeridian_deg, double scale, double falseEasting_m, double falseNorthing_m) {
        this.centralMeridian_deg = centralMeridian_deg;
        this.scale = scale;
        this.falseEasting_m = falseEasting_m;
        this.falseNorthing_m = falseNorthing_m;
    }

    /**
     * The WGS 84 UTM zone with an EPSG code: 32601..32660 north, 32701..32760 south.
     *
     * @throws IllegalArgumentException for any other code
     */
    public static TransverseMercator ofEpsg(int epsg) {
        int zone = epsg % 100;
        int hemisphere = epsg / 100;
        if ((hemisphere != 326 && hemisphere != 327) || zone < 1 || zone > 60) {
            throw new IllegalArgumentException(
                    "a WGS 84 UTM zone is EPSG:32601..32660 or 32701..32760, not EPSG:" + epsg);
        }
        return new TransverseMercator(zone * 6 - 183, 0.9996, 500_000, hemisphere == 327 ? 10_000_000 : 0);
    }

    /** Projects a place. */
    public EastNorth project(double lon_deg, double lat_deg) {
        double lambda = Math.toRadians(lon_deg - centralMeridian_deg);
        double tau = Math.tan(Math.toRadians(lat_deg));
        double conformal = conformal(tau);
        double cos = Math.cos(lambda);
        double xi = Math.atan2(conformal, cos);
        double eta = asinh(Math.sin(lambda) / Math.hypot(conformal, cos));
        double x = eta;
        double y = xi;
        for (int j = 0; j < ALPHA.length; j++) {
            int k = 2 * (j + 1);
            y += ALPHA[j] * Math.sin(k * xi) * Math.cosh(k * eta);
            x += ALPHA[j] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        return new EastNorth(
                falseEasting_m + scale * RECTIFYING_M * x, falseNorthing_m + scale * RECTIFYING_M * y);
    }

    /** The place that projects to the given easting and northing. */
    public LonLat unproject(double easting_m, double northing_m) {
        double eta = (easting_m - falseEasting_m) / (scale * RECTIFYING_M);
        double xi = (northing_m - falseNorthing_m) / (scale * RECTIFYING_M);
        double x = eta;
        double y = xi;
        for (int j = 0; j < BETA.length; j++) {
            int k = 2 * (j + 1);
            y -= BETA[j] * Math.sin(k * xi) * Math.cosh(k * eta);
            x -= BETA[j] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        double sinh = Math.sinh(x);
        double cos = Math.cos(y);
        double tau = geographic(Math.sin(y) / Math.hypot(sinh, cos));
        return new LonLat(
                centralMeridian_deg + Math.toDegrees(Math.atan2(sinh, cos)), Math.toDegrees(Math.atan(tau)));
    }

    /**
     * Stretching of short lengths by the projection: metres of the plane per metre on the ground, to 1 part
     * in 100,000 within 3° of the central meridian.
     */
    public double scaleAt(double easting_m) {
        double x = (easting_m - falseEasting_m) / (scale * MEAN_RADIUS_M);
        return scale * (1 + x * x / 2);
    }

    /** Tangent of the conformal latitude from that of the geographic latitude (Karney eq. 7–9). */
    private static double conformal(double tau) {
        double secant = Math.sqrt(1 + tau * tau);
        double sigma = Math.sinh(E * atanh(E * tau / secant));
        return tau * Math.sqrt(1 + sigma * sigma) - sigma * secant;
    }

    /** Inverse of {@link #conformal} by Newton's method (Karney eq. 19–21); two steps reach rounding. */
    private static double geographic(double conformalTau) {
        double tau = conformalTau;
        for (int i = 0; i < 5; i++) {
            double guess = conformal(tau);
            double step = (conformalTau - guess) / Math.sqrt(1 + guess * guess)
                    * (1 + (1 - Wgs84.E2) * tau * tau) / ((1 - Wgs84.E2) * Math.sqrt(1 + tau * tau));
            tau += step;
            if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(tau))) {
                break;
            }
        }
        return tau;
    }

    private static double asinh(double x) {
        double magnitude = Math.abs(x);
        double value = Math.log1p(magnitude + magnitude * magnitude / (1 + Math.sqrt(1 + magnitude * magnitude)));
        return Math.copySign(value, x);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log1p(2 * x / (1 - x));
    }
}
