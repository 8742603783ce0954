package vn.phusong.planner.elevation;

import java.util.stream.IntStream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import vn.phusong.radio.geodesy.Wgs84;
import vn.phusong.radio.terrain.GeographicGrid;

/**
 * Brings a band of another reference system onto a grid in WGS 84 longitude and latitude of the same
 * posting, by looking up each new point in the band. The datum shift of VN-2000 is part of the way.
 */
final class Resampling {

    /** How a value between cells comes about. */
    enum Method {
        /** From the four cells around, unknown if one of them is: heights. */
        BILINEAR,
        /** From the nearest cell: classes. */
        NEAREST
    }

    /** Points along each edge of the band whose places bound the new grid. */
    private static final int EDGE_POINTS = 64;

    private final GeoTiffBand band;
    private final MathTransform fromLonLat;

    private Resampling(GeoTiffBand band) throws FactoryException {
        this.band = band;
        // By code with longitude first, so that both the axis order and the datum shift are the registry's.
        this.fromLonLat =
                CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:" + band.epsg, true));
    }

    static LonLatRaster toLonLat(GeoTiffBand band, Method method) {
        try {
            Resampling resampling = new Resampling(band);
            GeographicGrid grid = resampling.grid();
            return new LonLatRaster(grid, resampling.values(grid, method));
        } catch (FactoryException | TransformException | IllegalArgumentException e) {
            throw new TerrainFileException(
                    TerrainFault.NO_WAY_TO_WGS_84, band.file, "EPSG:" + band.epsg + ", " + e.getMessage(), e);
        }
    }

    private GeographicGrid grid() throws FactoryException, TransformException {
        double[] edge = edge();
        fromLonLat.inverse().transform(edge, 0, edge, 0, edge.length / 2);
        double west = IntStream.range(0, edge.length / 2).mapToDouble(i -> edge[2 * i]).min().orElseThrow();
        double east = IntStream.range(0, edge.length / 2).mapToDouble(i -> edge[2 * i]).max().orElseThrow();
        double south = IntStream.range(0, edge.length / 2).mapToDouble(i -> edge[2 * i + 1]).min().orElseThrow();
        double north = IntStream.range(0, edge.length / 2).mapToDouble(i -> edge[2 * i + 1]).max().orElseThrow();
        double lonStep = band.stepX;
        double latStep = band.stepY;
        if (!(CRS.decode("EPSG:" + band.epsg, true) instanceof GeographicCRS)) {
            double middle = (south + north) / 2;
            lonStep = Math.toDegrees(
                    band.stepX / (Wgs84.primeVerticalRadius_m(middle) * Math.cos(Math.toRadians(middle))));
            latStep = Math.toDegrees(band.stepY / Wgs84.meridianRadius_m(middle));
        }
        double columns = Math.floor((east - west) / lonStep) + 1;
        double rows = Math.floor((north - south) / latStep) + 1;
        if (!(columns * rows <= GeoTiffBand.MAX_CELLS)) {
            throw new TerrainFileException(TerrainFault.TOO_LARGE, band.file, (long) columns + " x " + (long) rows);
        }
        return new GeographicGrid(west, north, lonStep, latStep, (int) columns, (int) rows);
    }

    private double[] edge() {
        double[] edge = new double[8 * (EDGE_POINTS + 1)];
        for (int i = 0; i <= EDGE_POINTS; i++) {
            double x = band.west + band.stepX * (band.columns - 1) * i / EDGE_POINTS;
            double y = band.north - band.stepY * (band.rows - 1) * i / EDGE_POINTS;
            double[] places = {
                x, band.north, x, band.north - band.stepY * (band.rows - 1), band.west, y,
                band.west + band.stepX * (band.columns - 1), y
            };
            System.arraycopy(places, 0, edge, 8 * i, 8);
        }
        return edge;
    }

    private float[] values(GeographicGrid grid, Method method) throws TransformException {
        float[] values = new float[grid.size()];
        double[] row = new double[2 * grid.columns()];
        for (int y = 0; y < grid.rows(); y++) {
            for (int x = 0; x < grid.columns(); x++) {
                row[2 * x] = grid.lon_deg(x);
                row[2 * x + 1] = grid.lat_deg(y);
            }
            fromLonLat.transform(row, 0, row, 0, grid.columns());
            for (int x = 0; x < grid.columns(); x++) {
                double column = (row[2 * x] - band.west) / band.stepX;
                double line = (band.north - row[2 * x + 1]) / band.stepY;
                values[grid.columns() * y + x] =
                        method == Method.BILINEAR ? bilinear(column, line) : nearest(column, line);
            }
        }
        return values;
    }

    private float bilinear(double column, double line) {
        if (!(column >= 0 && line >= 0 && column <= band.columns - 1 && line <= band.rows - 1)) {
            return Float.NaN;
        }
        int x = Math.min((int) column, band.columns - 2);
        int y = Math.min((int) line, band.rows - 2);
        double east = column - x;
        double south = line - y;
        double north = at(x, y) + east * (at(x + 1, y) - at(x, y));
        double below = at(x, y + 1) + east * (at(x + 1, y + 1) - at(x, y + 1));
        return (float) (north + south * (below - north));
    }

    private float nearest(double column, double line) {
        long x = Math.round(column);
        long y = Math.round(line);
        boolean inside = x >= 0 && y >= 0 && x < band.columns && y < band.rows;
        return inside ? at((int) x, (int) y) : Float.NaN;
    }

    private float at(int x, int y) {
        return band.values[y * band.columns + x];
    }
}
