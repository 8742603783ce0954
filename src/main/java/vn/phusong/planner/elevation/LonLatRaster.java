package vn.phusong.planner.elevation;

import vn.phusong.radio.terrain.GeographicGrid;

/**
 * Values on a grid in WGS 84 longitude and latitude.
 *
 * @param values row-major, north-western point first, NaN where there is none
 */
record LonLatRaster(GeographicGrid grid, float[] values) {

    /** A band's cells as they are, or resampled if it has another reference system. */
    static LonLatRaster of(GeoTiffBand band, Resampling.Method method) {
        if (!band.isLonLat()) {
            return Resampling.toLonLat(band, method);
        }
        GeographicGrid grid =
                new GeographicGrid(band.west, band.north, band.stepX, band.stepY, band.columns, band.rows);
        return new LonLatRaster(grid, band.values);
    }
}
