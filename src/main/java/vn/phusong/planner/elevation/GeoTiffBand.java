package vn.phusong.planner.elevation;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.operation.transform.AffineTransform2D;
import org.geotools.util.factory.Hints;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** Reads the one band of a GeoTIFF, north up, NaN where the file has no data; scale and offset are applied. */
final class GeoTiffBand {

    /** 1 GB of floats: a 30 m model of 470 km by 470 km. */
    static final long MAX_CELLS = 250_000_000;

    private static final int PIXEL_SCALE = 33550;
    private static final int TIE_POINTS = 33922;
    private static final int TRANSFORMATION = 34264;

    private final Path file;
    private final TiffDirectory tiff;

    private GeoTiffBand(Path file, TiffDirectory tiff) {
        this.file = file;
        this.tiff = tiff;
    }

    /**
     * Reads a file.
     *
     * @param declaredCrs counts where the file does not tell a known reference system; empty if there is none
     * @throws TerrainFileException if it cannot be used
     */
    static TerrainBand read(Path file, Optional<String> declaredCrs) {
        // From a stream, not from the file: a .prj or .tfw beside it would beat the GeoKeys.
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            TiffDirectory tiff = TiffDirectory.read(file);
            if (tiff.end() > stream.length()) {
                throw new IOException("it is cut off at " + stream.length() + " of " + tiff.end() + " bytes");
            }
            return new GeoTiffBand(file, tiff).read(stream, declaredCrs);
        } catch (IOException | RuntimeException e) {
            if (e instanceof TerrainFileException known) {
                throw known;
            }
            String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new TerrainFileException(TerrainFault.UNREADABLE, file, what, e);
        }
    }

    private TerrainBand read(ImageInputStream stream, Optional<String> declaredCrs) throws IOException {
        if (!tiff.has(PIXEL_SCALE) && !tiff.has(TIE_POINTS) && !tiff.has(TRANSFORMATION)) {
            throw new TerrainFileException(
                    TerrainFault.NOT_PLACED, file, "ModelPixelScale, ModelTiepoint, ModelTransformation");
        }
        GeoKeys keys = GeoKeys.of(tiff);
        keys.findForeignHeightUnit().ifPresent(unit -> {
            throw new TerrainFileException(TerrainFault.NOT_IN_METRES, file, unit);
        });
        String crs = crs(keys.findCrs(), declaredCrs);
        // The system is settled: the library need not, and often could not, make one of the keys.
        GeoTiffReader reader = new GeoTiffReader(
                stream, new Hints(Hints.DEFAULT_COORDINATE_REFERENCE_SYSTEM, CoordinateSystems.get(crs)));
        try {
            AffineTransform toCrs = affine(file, reader.getOriginalGridToWorld(PixelInCell.CELL_CENTER));
            GridCoverage2D coverage = reader.read((GeneralParameterValue[]) null);
            RenderedImage image = coverage.getRenderedImage();
            checkSize(file, image);
            var noData = CoverageUtilities.getNoDataProperty(coverage);
            float[] values = values(
                    image, noData == null ? OptionalDouble.empty() : OptionalDouble.of(noData.getAsSingleValue()));
            coverage.dispose(true);
            return new TerrainBand(
                    file, crs, toCrs.getTranslateX(), toCrs.getTranslateY(), toCrs.getScaleX(), -toCrs.getScaleY(),
                    image.getWidth(), image.getHeight(), values);
        } finally {
            reader.dispose();
        }
    }

    private String crs(Optional<StatedCrs> stated, Optional<String> declared) {
        return stated.flatMap(each -> Optional.ofNullable(each.code()))
                .or(() -> declared)
                .orElseThrow(() -> new TerrainFileException(
                        TerrainFault.NO_EPSG_CODE, file, stated.map(StatedCrs::description).orElse("–")));
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
}
