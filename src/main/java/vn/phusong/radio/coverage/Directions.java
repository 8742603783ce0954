package vn.phusong.radio.coverage;

import org.jspecify.annotations.Nullable;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * In which direction an antenna sees each pixel of a window: the geometry of an antenna's gain, apart from the antenna.
 * The azimuth is that of the straight line of the plane, turned by the meridian convergence at the transmitter; the
 * elevation that of a ray over an Earth of 4/3 of its radius.
 */
final class Directions {

    /** Radius of an Earth on which rays are straight. */
    private static final double STRAIGHT_RAY_RADIUS_M = 4 / 3.0 * 6_371_000;

    private static final double NORTH_M = 1000;

    private final AreaPixels pixels;
    private final double rxHeight_m;
    private @Nullable LonLat seenFrom;
    private MetricGrid window;
    private double easting_m;
    private double northing_m;
    private double convergence_deg;
    private double scale;
    private double txHeight_m;
    private float[] azimuth_deg = new float[0];
    private float[] distance_m = new float[0];

    Directions(AreaPixels pixels, double rxHeight_m) {
        this.pixels = pixels;
        this.rxHeight_m = rxHeight_m;
        this.window = pixels.grid();
    }

    /** Looks from a place to the pixels of a window of the area's grid. */
    void look(LonLat transmitter, MetricGrid newWindow) {
        if (transmitter.equals(seenFrom) && newWindow.equals(window)) {
            return;
        }
        seenFrom = transmitter;
        window = newWindow;
        EastNorth place = window.projection().project(transmitter.lon_deg(), transmitter.lat_deg());
        easting_m = place.easting_m();
        northing_m = place.northing_m();
        scale = window.projection().scaleAt(easting_m);
        Geodesic line = new Geodesic();
        LonLat north = window.projection().unproject(easting_m, northing_m + NORTH_M);
        line.between(transmitter.lon_deg(), transmitter.lat_deg(), north.lon_deg(), north.lat_deg());
        double north_deg = line.azimuthAtStart_deg();
        convergence_deg = north_deg > 180 ? north_deg - 360 : north_deg;
        if (azimuth_deg.length < window.size()) {
            azimuth_deg = new float[window.size()];
            distance_m = new float[window.size()];
        }
        int firstColumn = pixels.grid().columnOf(window);
        int firstRow = pixels.grid().rowOf(window);
        for (int row = 0; row < window.rows(); row++) {
            double north_m = window.northing_m(row) - northing_m;
            for (int column = 0; column < window.columns(); column++) {
                if (pixels.slot(pixels.grid().index(firstColumn + column, firstRow + row)) == AreaPixels.NO_SLOT) {
                    continue;
                }
                double east_m = window.easting_m(column) - easting_m;
                int cell = window.index(column, row);
                azimuth_deg[cell] = (float) (Angle.of_deg(north_m, east_m) + convergence_deg);
                distance_m[cell] = (float) (Math.sqrt(east_m * east_m + north_m * north_m) / scale);
            }
        }
    }

    /**
     * Takes an antenna's height.
     *
     * @param ground_m under the transmitter, above sea level; NaN if unknown, then every elevation is
     * @param height_m above ground
     */
    void raise(double ground_m, double height_m) {
        txHeight_m = ground_m + height_m;
    }

    /** Clockwise from north, −180..180 or a little beyond. */
    float azimuth_deg(int cell) {
        return azimuth_deg[cell];
    }

    /**
     * Above the horizontal; NaN where a ground is not known.
     *
     * @param slot of the pixel that is the window's cell
     */
    double elevation_deg(int cell, int slot) {
        double away_m = distance_m[cell];
        double rise_m = pixels.ground_m(slot) + rxHeight_m - txHeight_m - away_m * away_m / (2 * STRAIGHT_RAY_RADIUS_M);
        return Angle.ofSlope_deg(rise_m / away_m);
    }

    double distance_m(int cell) {
        return distance_m[cell];
    }
}
