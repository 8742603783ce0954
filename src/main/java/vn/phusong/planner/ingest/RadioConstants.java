package vn.phusong.planner.ingest;

/**
 * Constants of the place that a pack may set.
 *
 * @param deltaN average lapse rate of refractivity through the lowest kilometre, N-units/km (P.1812 ΔN, positive)
 * @param n0 sea-level surface refractivity, N-units
 * @param maxRadius how far a cell is followed
 * @param mapPosting_m side of a pixel of the map of levels
 */
public record RadioConstants(double deltaN, double n0, MaxRadius maxRadius, int mapPosting_m) {

    /** Pixels of a map may be that small and that large, in m. */
    public static final int LEAST_POSTING_M = 10;

    public static final int LARGEST_POSTING_M = 1000;

    /** Values for a pack that says nothing; the radii are those of DESIGN §4. */
    public static final RadioConstants DEFAULT = new RadioConstants(50, 360, new MaxRadius(35, 15, 10, 7), 50);

    public RadioConstants {
        require(deltaN > 0 && deltaN < 157, "delta_n must be in 0..157 N-units/km", deltaN);
        require(n0 > 200 && n0 < 500, "n0 must be in 200..500 N-units", n0);
        require(mapPosting_m >= LEAST_POSTING_M && mapPosting_m <= LARGEST_POSTING_M,
                "map_posting_m must be in " + LEAST_POSTING_M + ".." + LARGEST_POSTING_M + " m", mapPosting_m);
    }

    /** Radii in km: GSM by its access limit, the others by carrier frequency. */
    public record MaxRadius(double gsm_km, double upTo1GHz_km, double upTo2300MHz_km, double above_km) {
        public MaxRadius {
            for (double radius_km : new double[] {gsm_km, upTo1GHz_km, upTo2300MHz_km, above_km}) {
                require(radius_km > 0 && radius_km <= 100, "max_radius_km must be in 0..100 km", radius_km);
            }
        }

        /** The limit for a technology other than GSM. */
        public double ofFrequency_km(double frequency_MHz) {
            return frequency_MHz <= 1000 ? upTo1GHz_km : frequency_MHz <= 2300 ? upTo2300MHz_km : above_km;
        }
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + actual);
        }
    }
}
