package vn.phusong.radio.propagation;

import static vn.phusong.radio.terrain.RadioClimaticZone.INLAND;
import static vn.phusong.radio.terrain.RadioClimaticZone.SEA;

import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/**
 * How much of a path runs over sea, coastal land and inland. ITU-R P.1812-8 §3.3 and §3.6.
 *
 * <p>The border between two zones lies half way between the points on its sides.
 */
class PathZones {

    /** ω, fraction of the path over sea (eq. 1). */
    double seaFraction;
    /** d_tm, longest continuous section over land, inland or coastal, in km. */
    double longestLand_km;
    /** d_lm, longest continuous inland section, in km. */
    double longestInland_km;

    boolean txAtSea;
    boolean rxAtSea;

    void load(PathProfile profile) {
        RadioClimaticZone[] zones = profile.zones();
        seaFraction = 0;
        longestLand_km = profile.length_km();
        longestInland_km = profile.length_km();
        txAtSea = false;
        rxAtSea = false;
        if (zones != null) {
            measure(zones, profile.distances_km(), profile.size() - 1);
        }
    }

    private void measure(RadioClimaticZone[] zones, double[] distance_km, int last) {
        txAtSea = zones[0] == SEA;
        rxAtSea = zones[last] == SEA;
        longestLand_km = 0;
        longestInland_km = 0;
        double sea_km = 0;
        double land_km = 0;
        double inland_km = 0;
        for (int i = 0; i <= last; i++) {
            double start_km = i == 0 ? 0 : (distance_km[i - 1] + distance_km[i]) / 2;
            double end_km = i == last ? distance_km[last] : (distance_km[i] + distance_km[i + 1]) / 2;
            double share_km = end_km - start_km;
            sea_km += zones[i] == SEA ? share_km : 0;
            land_km = zones[i] == SEA ? 0 : land_km + share_km;
            inland_km = zones[i] == INLAND ? inland_km + share_km : 0;
            longestLand_km = Math.max(longestLand_km, land_km);
            longestInland_km = Math.max(longestInland_km, inland_km);
        }
        seaFraction = sea_km / distance_km[last];
    }
}
