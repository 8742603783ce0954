package vn.phusong.planner.elevation;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import vn.phusong.radio.geodesy.Wgs84;
import vn.phusong.radio.terrain.CellGrid;
import vn.phusong.radio.terrain.WarpedGrid;

/**
 * The grid of a band in another reference system than WGS 84 longitude and latitude. The cells stay where
 * they are; the way to them contains the projection and the datum shift of VN-2000.
 */
final class ProjectedGrid {

    /** Points along each edge of the band whose places bound it. */
    private static final int EDGE_POINTS = 64;

    private ProjectedGrid() {}

    /** @throws TerrainFileException if there is no way between the systems */
    static CellGrid of(TerrainBand band) {
        try {
            // By code with longitude first, so that both the axis order and the datum shift are the registry's.
            CoordinateReferenceSystem crs = CRS.decode(band.crs(), true);
            MathTransform fromLonLat = CRS.findMathTransform(CRS.decode("EPSG:4326", true), crs);
            return grid(band, crs instanceof GeographicCRS, fromLonLat);
        } catch (FactoryException | TransformException | IllegalArgumentException e) {
            throw new TerrainFileException(
                    TerrainFault.NO_WAY_TO_WGS_84, band.file(), band.crs() + ", " + e.getMessage(), e);
        }
    }

    private static CellGrid grid(TerrainBand band, boolean inDegrees, MathTransform fromLonLat)
            throws TransformException {
        double[] edge = edge(band);
        fromLonLat.inverse().transform(edge, 0, edge, 0, edge.length / 2);
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < edge.length; i += 2) {
            west = Math.min(west, edge[i]);
            east = Math.max(east, edge[i]);
            south = Math.min(south, edge[i + 1]);
            north = Math.max(north, edge[i + 1]);
        }
        double middle = (south + north) / 2;
        double posting = inDegrees ? Math.toRadians(band.stepY()) * Wgs84.meridianRadius_m(middle) : band.stepY();
        double across = inDegrees
                ? Math.toRadians(band.stepX())
                        * Wgs84.primeVerticalRadius_m(middle) * Math.cos(Math.toRadians(middle))
                : band.stepX();
        return new WarpedGrid(
                band.columns(), band.rows(), posting, across, west, south, east, north,
                places -> toCells(band, fromLonLat, places));
    }

    private static double[] edge(TerrainBand band) {
        double east = band.west() + band.stepX() * (band.columns() - 1);
        double south = band.north() - band.stepY() * (band.rows() - 1);
        double[] edge = new double[8 * (EDGE_POINTS + 1)];
        for (int i = 0; i <= EDGE_POINTS; i++) {
            double x = band.west() + (east - band.west()) * i / EDGE_POINTS;
            double y = band.north() + (south - band.north()) * i / EDGE_POINTS;
            double[] places = {x, band.north(), x, south, band.west(), y, east, y};
            System.arraycopy(places, 0, edge, 8 * i, 8);
        }
        return edge;
    }

    private static void toCells(TerrainBand band, MathTransform fromLonLat, double[] places) {
        for (int i = 0; i < places.length; i += 2) {
            try {
                fromLonLat.transform(places, i, places, i, 1);
                places[i] = (places[i] - band.west()) / band.stepX();
                places[i + 1] = (band.north() - places[i + 1]) / band.stepY();
            } catch (TransformException e) {
                // Beyond where the projection is defined there is no cell.
                places[i] = Double.NaN;
                places[i + 1] = Double.NaN;
            }
        }
    }
}
