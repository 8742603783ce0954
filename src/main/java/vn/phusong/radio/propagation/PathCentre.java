package vn.phusong.radio.propagation;

/**
 * Latitude of the point half way along a path, as P.1812 wants it for the incidence of ducting: on a
 * sphere, half the profile's length from the transmitter on the great circle towards the receiver.
 * ITU-R P.2001-5 Attachment H, used by ITU-R P.1812-8 §3.5 and §3.6.
 */
public final class PathCentre {

    private static final double EARTH_RADIUS_KM = 6371;

    private PathCentre() {}

    /** In degrees, as all latitudes and longitudes here. */
    public static double latitude_deg(
            double txLatitude_deg,
            double txLongitude_deg,
            double rxLatitude_deg,
            double rxLongitude_deg,
            double length_km) {
        double tx = Math.toRadians(txLatitude_deg);
        double rx = Math.toRadians(rxLatitude_deg);
        double east = Math.toRadians(rxLongitude_deg - txLongitude_deg);
        double cosAngle = Math.sin(tx) * Math.sin(rx) + Math.cos(tx) * Math.cos(rx) * Math.cos(east);
        double north = Math.sin(rx) - cosAngle * Math.sin(tx);
        double eastward = Math.cos(tx) * Math.cos(rx) * Math.sin(east);
        double bearing = Math.atan2(eastward, north);
        double half = length_km / 2 / EARTH_RADIUS_KM;
        double sine = Math.sin(tx) * Math.cos(half) + Math.cos(tx) * Math.sin(half) * Math.cos(bearing);
        return Math.toDegrees(Math.asin(sine));
    }
}
