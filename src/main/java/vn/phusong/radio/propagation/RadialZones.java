package vn.phusong.radio.propagation;

import static vn.phusong.radio.terrain.RadioClimaticZone.INLAND;
import static vn.phusong.radio.terrain.RadioClimaticZone.SEA;

import org.jspecify.annotations.Nullable;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/** The zones under the paths to every point of a radial in turn, from running lengths. */
final class RadialZones extends PathZones {

    private RadioClimaticZone @Nullable [] zones;

    /** Where the last point's section starts, and lengths up to there. */
    private double start_km;

    private double sea_km;
    private double land_km;
    private double inland_km;
    private double mostLand_km;
    private double mostInland_km;

    /** Starts a radial. */
    void begin(PathProfile radial) {
        zones = radial.zones();
        start_km = 0;
        sea_km = 0;
        land_km = 0;
        inland_km = 0;
        mostLand_km = 0;
        mostInland_km = 0;
    }

    /** Takes in a point beyond all others: the section of the one before ends half way to it. */
    void append(PathSeries path, int index) {
        if (zones == null) {
            return;
        }
        double end_km = (path.distance_km[index - 1] + path.distance_km[index]) / 2;
        double share_km = end_km - start_km;
        RadioClimaticZone zone = zones[index - 1];
        sea_km += zone == SEA ? share_km : 0;
        land_km = zone == SEA ? 0 : land_km + share_km;
        inland_km = zone == INLAND ? inland_km + share_km : 0;
        mostLand_km = Math.max(mostLand_km, land_km);
        mostInland_km = Math.max(mostInland_km, inland_km);
        start_km = end_km;
    }

    /** Ends the path: what comes after the radial's points lies in the zone of the last of them. */
    void load(PathSeries path, int points) {
        if (zones == null) {
            longestLand_km = path.length_km;
            longestInland_km = path.length_km;
            return;
        }
        RadioClimaticZone zone = zones[points - 1];
        double share_km = path.length_km - start_km;
        txAtSea = zones[0] == SEA;
        rxAtSea = zone == SEA;
        seaFraction = (zone == SEA ? sea_km + share_km : sea_km) / path.length_km;
        longestLand_km = Math.max(mostLand_km, zone == SEA ? 0 : land_km + share_km);
        longestInland_km = Math.max(mostInland_km, zone == INLAND ? inland_km + share_km : 0);
    }
}
