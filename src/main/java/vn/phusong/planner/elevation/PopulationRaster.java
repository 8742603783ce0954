package vn.phusong.planner.elevation;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.phusong.planner.ingest.crs.CoordinateSystems;

/** How many people live in each cell of a raster. Immutable, safe for concurrent use. */
public final class PopulationRaster {

    /** Points of each side of an area whose cells bound its cells. */
    private static final int EDGE_POINTS = 4;

    private final TerrainBand band;
    private final MathTransform toLonLat;
    private final MathTransform fromLonLat;

    private PopulationRaster(TerrainBand band, MathTransform toLonLat, MathTransform fromLonLat) {
        this.band = band;
        this.toLonLat = toLonLat;
        this.fromLonLat = fromLonLat;
    }

    /** @throws TerrainFileException if there is no way from the band's system to WGS 84 */
    static PopulationRaster of(TerrainBand band) {
        try {
            MathTransform fromLonLat = CRS.findMathTransform(
                    CRS.decode(CoordinateSystems.WGS_84, true), CRS.decode(band.crs(), true));
            return new PopulationRaster(band, fromLonLat.inverse(), fromLonLat);
        } catch (FactoryException | TransformException e) {
            throw new TerrainFileException(
                    TerrainFault.NO_WAY_TO_WGS_84, band.file(), band.crs() + ", " + e.getMessage(), e);
        }
    }

    /** Takes a cell's centre and its people. */
    @FunctionalInterface
    public interface Cells {
        void take(double lon_deg, double lat_deg, double people);
    }

    /**
     * Hands over the cells with people whose centres lie in an area, north to south and west to east.
     *
     * @param area lon/lat, WGS 84
     */
    public void forEachIn(Geometry area, Cells cells) {
        try {
            Envelope extent = extent(area.getEnvelopeInternal());
            IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(area);
            int firstColumn = Math.max(0, (int) Math.floor(extent.getMinX()) - 1);
            int lastColumn = Math.min(band.columns() - 1, (int) Math.ceil(extent.getMaxX()) + 1);
            int firstRow = Math.max(0, (int) Math.floor(extent.getMinY()) - 1);
            int lastRow = Math.min(band.rows() - 1, (int) Math.ceil(extent.getMaxY()) + 1);
            double[] place = new double[2];
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    float people = band.values()[row * band.columns() + column];
                    if (!(people > 0)) {
                        continue;
                    }
                    place[0] = band.west() + column * band.stepX();
                    place[1] = band.north() - row * band.stepY();
                    toLonLat.transform(place, 0, place, 0, 1);
                    if (inside.locate(new Coordinate(place[0], place[1])) != Location.EXTERIOR) {
                        cells.take(place[0], place[1], people);
                    }
                }
            }
        } catch (TransformException e) {
            throw new TerrainFileException(
                    TerrainFault.NO_WAY_TO_WGS_84, band.file(), band.crs() + ", " + e.getMessage(), e);
        }
    }

    /** Of an envelope in degrees: columns and rows, fractional. */
    private Envelope extent(Envelope degrees) throws TransformException {
        Envelope cells = new Envelope();
        double[] place = new double[2];
        for (int i = 0; i <= EDGE_POINTS; i++) {
            for (int j = 0; j <= EDGE_POINTS; j++) {
                place[0] = degrees.getMinX() + degrees.getWidth() * i / EDGE_POINTS;
                place[1] = degrees.getMinY() + degrees.getHeight() * j / EDGE_POINTS;
                fromLonLat.transform(place, 0, place, 0, 1);
                cells.expandToInclude(
                        (place[0] - band.west()) / band.stepX(), (band.north() - place[1]) / band.stepY());
            }
        }
        return cells;
    }
}
