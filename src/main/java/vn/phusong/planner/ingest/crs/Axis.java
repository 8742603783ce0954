package vn.phusong.planner.ingest.crs;

/** The two directions of a place on the globe, with the letters that are written for them. */
public enum Axis {
    /** East is Đông, west is Tây. */
    LON(180, "EĐ", "WT"),
    /** North is Bắc. N is taken as north, never as nam, for Vietnam has no southern latitudes. */
    LAT(90, "NB", "S");

    private final int most_deg;
    private final String positive;
    private final String negative;

    Axis(int most_deg, String positive, String negative) {
        this.most_deg = most_deg;
        this.positive = positive;
        this.negative = negative;
    }

    boolean holds(double degrees) {
        return Math.abs(degrees) <= most_deg;
    }

    /** @return 1 or -1; 0 for a letter of the other axis */
    int sign(char letter) {
        char capital = Character.toUpperCase(letter);
        return positive.indexOf(capital) >= 0 ? 1 : negative.indexOf(capital) >= 0 ? -1 : 0;
    }
}
