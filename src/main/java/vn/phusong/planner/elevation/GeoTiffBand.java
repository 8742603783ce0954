package vn.phusong.planner.elevation;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.operation.transform.AffineTransform2D;
import vn.phusong.radio.terrain.GeographicGrid;

/** The one band of a GeoTIFF, north up, NaN where the file has no data. */
final class GeoTiffBand {

    /** 1 GB of floats: a 30 m model of 470 km by 470 km. */
    static final long MAX_CELLS = 250_000_000;

    final Path file;
    /** Code of the reference system, from the file's own GeoKeys. */
    final int epsg;
    /** Coordinates of the centre of the north-western cell. */
    final double west;
    final double north;
    final double stepX;
    final double stepY;
    final int columns;
    final int rows;
    /** Row-major, north-western cell first. */
    final float[] values;

    private GeoTiffBand(Path file, int epsg, AffineTransform toCrs, int columns, int rows, float[] values) {
        this.file = file;
        this.epsg = epsg;
        this.west = toCrs.getTranslateX();
        this.north = toCrs.getTranslateY();
        this.stepX = toCrs.getScaleX();
        this.stepY = -toCrs.getScaleY();
        this.columns = columns;
        this.rows = rows;
        this.values = values;
    }

    static GeoTiffBand read(Path file) {
        // From a stream, not from the file: a .prj or .tfw beside it would beat the GeoKeys.
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            long end = TiffExtent.end(file);
            if (end > stream.length()) {
                throw new IOException("it is cut off at " + stream.length() + " of " + end + " bytes");
            }
            return read(file, stream);
        } catch (IOException | RuntimeException e) {
            if (e instanceof TerrainFileException known) {
                throw known;
            }
            if (String.valueOf(e.getMessage()).contains("Raster to Model Transformation")) {
                throw new TerrainFileException(
                        TerrainFault.NOT_PLACED, file, "ModelPixelScale, ModelTiepoint, ModelTransformation", e);
            }
            String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new TerrainFileException(TerrainFault.UNREADABLE, file, what, e);
        }
    }

    private static GeoTiffBand read(Path file, ImageInputStream stream) throws IOException {
        GeoTiffReader reader = new GeoTiffReader(stream);
        try {
            int epsg = epsgCode(file, reader.getCoordinateReferenceSystem());
            AffineTransform toCrs = affine(file, reader.getOriginalGridToWorld(PixelInCell.CELL_CENTER));
            GridCoverage2D coverage = reader.read((GeneralParameterValue[]) null);
            RenderedImage image = coverage.getRenderedImage();
            checkSize(file, image);
            var noData = CoverageUtilities.getNoDataProperty(coverage);
            float[] values = values(
                    image, noData == null ? OptionalDouble.empty() : OptionalDouble.of(noData.getAsSingleValue()));
            coverage.dispose(true);
            return new GeoTiffBand(file, epsg, toCrs, image.getWidth(), image.getHeight(), values);
        } finally {
            reader.dispose();
        }
    }

    private static int epsgCode(Path file, CoordinateReferenceSystem crs) {
        for (ReferenceIdentifier id : crs.getIdentifiers()) {
            if ("EPSG".equals(id.getCodeSpace()) && id.getCode().matches("[0-9]{4,6}")) {
                return Integer.parseInt(id.getCode());
            }
        }
        throw new TerrainFileException(TerrainFault.NO_EPSG_CODE, file, crs.getName().toString());
    }

    private static AffineTransform affine(Path file, MathTransform toCrs) {
        if (toCrs instanceof AffineTransform2D affine
                && affine.getShearX() == 0
                && affine.getShearY() == 0
                && affine.getScaleX() > 0
                && affine.getScaleY() < 0) {
            return affine;
        }
        throw new TerrainFileException(TerrainFault.NOT_NORTH_UP, file, String.valueOf(toCrs).replaceAll("\\s+", " "));
    }

    private static void checkSize(Path file, RenderedImage image) {
        String size = image.getWidth() + " x " + image.getHeight();
        if (image.getSampleModel().getNumBands() != 1) {
            throw new TerrainFileException(
                    TerrainFault.SEVERAL_BANDS, file, Integer.toString(image.getSampleModel().getNumBands()));
        }
        if ((long) image.getWidth() * image.getHeight() > MAX_CELLS) {
            throw new TerrainFileException(TerrainFault.TOO_LARGE, file, size);
        }
        if (image.getWidth() < 2 || image.getHeight() < 2) {
            throw new TerrainFileException(TerrainFault.TOO_SMALL, file, size);
        }
    }

    private static float[] values(RenderedImage image, OptionalDouble noData) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] values = new float[width * height];
        float[] strip = new float[width * image.getTileHeight()];
        for (int top = 0; top < height; top += image.getTileHeight()) {
            int rows = Math.min(image.getTileHeight(), height - top);
            Rectangle area = new Rectangle(image.getMinX(), image.getMinY() + top, width, rows);
            Raster raster = image.getData(area);
            raster.getSamples(area.x, area.y, width, rows, 0, strip);
            System.arraycopy(strip, 0, values, top * width, width * rows);
        }
        if (noData.isPresent()) {
            float missing = (float) noData.getAsDouble();
            for (int i = 0; i < values.length; i++) {
                if (values[i] == missing) {
                    values[i] = Float.NaN;
                }
            }
        }
        return values;
    }

    /** Its values where they lie in WGS 84 longitude and latitude; nothing is resampled. */
    CellRaster raster() {
        if (epsg == 4326) {
            GeographicGrid grid = new GeographicGrid(west, north, stepX, stepY, columns, rows);
            return new CellRaster(grid, values, grid.toString());
        }
        String frame = "EPSG:" + epsg + " " + west + " " + north + " " + stepX + " " + stepY + " " + columns;
        return new CellRaster(ProjectedGrid.of(this), values, frame);
    }
}
