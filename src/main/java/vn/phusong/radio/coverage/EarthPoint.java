package vn.phusong.radio.coverage;

import vn.phusong.radio.geodesy.Wgs84;

/**
 * A place on the ellipsoid in earth-centred coordinates. The straight chord between two places is never
 * longer than the geodesic, so it rejects far places without trigonometry and bounds the loss.
 */
record EarthPoint(double x_m, double y_m, double z_m) {

    static EarthPoint of(double lon_deg, double lat_deg) {
        double lon = Math.toRadians(lon_deg);
        double lat = Math.toRadians(lat_deg);
        double n = Wgs84.primeVerticalRadius_m(lat_deg);
        return new EarthPoint(
                n * Math.cos(lat) * Math.cos(lon),
                n * Math.cos(lat) * Math.sin(lon),
                n * (1 - Wgs84.E2) * Math.sin(lat));
    }

    double squaredChord_m2(EarthPoint other) {
        double dx = x_m - other.x_m;
        double dy = y_m - other.y_m;
        double dz = z_m - other.z_m;
        return dx * dx + dy * dy + dz * dz;
    }
}
