package vn.phusong.planner.elevation;

import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import javax.media.jai.RasterFactory;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/** Writes small GeoTIFFs of a function of the cell centres' coordinates. */
public final class TestGeoTiff {

    public static Path write(
            Path file, int epsg, double west, double north, double step, int columns, int rows,
            DoubleBinaryOperator value, int bands) throws Exception {
        WritableRaster raster =
                RasterFactory.createBandedRaster(DataBuffer.TYPE_FLOAT, columns, rows, bands, null);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                double v = value.applyAsDouble(west + (x + 0.5) * step, north - (y + 0.5) * step);
                raster.setSample(x, y, 0, v);
            }
        }
        ReferencedEnvelope extent = new ReferencedEnvelope(
                west, west + columns * step, north - rows * step, north, CRS.decode("EPSG:" + epsg, true));
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        writer.write(new GridCoverageFactory().create("test", raster, extent), (GeneralParameterValue[]) null);
        writer.dispose();
        return file;
    }

    public static Path write(
            Path file, int epsg, double west, double north, double step, int columns, int rows,
            DoubleBinaryOperator value) throws Exception {
        return write(file, epsg, west, north, step, columns, rows, value, 1);
    }

    private TestGeoTiff() {}
}
