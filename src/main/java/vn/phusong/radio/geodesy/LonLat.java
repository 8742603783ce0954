package vn.phusong.radio.geodesy;

/**
 * A place on the WGS 84 ellipsoid.
 *
 * @param lon_deg longitude, -180..180, east positive
 * @param lat_deg latitude, -90..90, north positive
 */
public record LonLat(double lon_deg, double lat_deg) {

    public LonLat {
        // Written so that NaN fails too.
        if (!(Math.abs(lon_deg) <= 180)) {
            throw new IllegalArgumentException("longitude must be -180..180 degrees, not " + lon_deg);
        }
        if (!(Math.abs(lat_deg) <= 90)) {
            throw new IllegalArgumentException("latitude must be -90..90 degrees, not " + lat_deg);
        }
    }
}
