package vn.phusong.planner.prediction;

import java.util.Collection;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.geodesy.TransverseMercator;

/**
 * The raster of the map: pixels of a metric grid, aligned to whole multiples of its posting, whose
 * centres lie in the area that is covered by the given polygons.
 *
 * @param pixel row-major index in the grid of each pixel inside, ascending
 * @param lon_deg longitude of the centre of each pixel inside
 * @param lat_deg latitude, same length
 */
record ProvinceGrid(MetricGrid grid, int[] pixel, double[] lon_deg, double[] lat_deg) {

    static final int EPSG = 32648;
    static final double POSTING_M = 250;

    /**
     * @param polygons lon/lat, WGS 84; at least one
     */
    static ProvinceGrid over(Collection<? extends Geometry> polygons) {
        MetricGrid grid = frame(polygons);
        boolean[] inside = new boolean[grid.size()];
        for (Geometry polygon : polygons) {
            mark(polygon, grid, inside);
        }
        int count = 0;
        for (boolean each : inside) {
            count += each ? 1 : 0;
        }
        int[] pixel = new int[count];
        double[] lon_deg = new double[count];
        double[] lat_deg = new double[count];
        int next = 0;
        for (int index = 0; index < inside.length; index++) {
            if (inside[index]) {
                LonLat centre = grid.centre(index % grid.columns(), index / grid.columns());
                pixel[next] = index;
                lon_deg[next] = centre.lon_deg();
                lat_deg[next] = centre.lat_deg();
                next++;
            }
        }
        return new ProvinceGrid(grid, pixel, lon_deg, lat_deg);
    }

    private static MetricGrid frame(Collection<? extends Geometry> polygons) {
        Envelope extent = new Envelope();
        polygons.forEach(polygon -> extent.expandToInclude(metricExtent(polygon)));
        if (extent.isNull()) {
            throw new IllegalArgumentException("a province grid needs at least one polygon");
        }
        double west_m = Math.floor(extent.getMinX() / POSTING_M) * POSTING_M;
        double north_m = Math.ceil(extent.getMaxY() / POSTING_M) * POSTING_M;
        int columns = (int) Math.ceil((extent.getMaxX() - west_m) / POSTING_M);
        int rows = (int) Math.ceil((north_m - extent.getMinY()) / POSTING_M);
        return new MetricGrid(EPSG, west_m, north_m, POSTING_M, Math.max(1, columns), Math.max(1, rows));
    }

    private static void mark(Geometry polygon, MetricGrid grid, boolean[] inside) {
        Envelope extent = metricExtent(polygon);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
        int firstRow = Math.max(0, (int) ((grid.north_m() - extent.getMaxY()) / POSTING_M));
        int lastRow = Math.min(grid.rows() - 1, (int) ((grid.north_m() - extent.getMinY()) / POSTING_M));
        int firstColumn = Math.max(0, (int) ((extent.getMinX() - grid.west_m()) / POSTING_M));
        int lastColumn = Math.min(grid.columns() - 1, (int) ((extent.getMaxX() - grid.west_m()) / POSTING_M));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                LonLat centre = grid.centre(column, row);
                if (locator.locate(new Coordinate(centre.lon_deg(), centre.lat_deg())) != Location.EXTERIOR) {
                    inside[grid.index(column, row)] = true;
                }
            }
        }
    }

    private static Envelope metricExtent(Geometry polygon) {
        TransverseMercator metric = TransverseMercator.ofEpsg(EPSG);
        Envelope extent = new Envelope();
        for (Coordinate vertex : polygon.getCoordinates()) {
            EastNorth place = metric.project(vertex.x, vertex.y);
            extent.expandToInclude(place.easting_m(), place.northing_m());
        }
        return extent;
    }
}
