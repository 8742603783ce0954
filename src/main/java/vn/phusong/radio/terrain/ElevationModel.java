package vn.phusong.radio.terrain;

import java.util.BitSet;

/**
 * The ground of a region: heights above sea level, where they are interpolated over small voids, and
 * what they are. Immutable, safe for concurrent use.
 */
public final class ElevationModel {

    private final HeightRaster raster;
    private final BitSet filled;
    private final boolean surfaceModel;
    private final String contentHash;
    private final double posting_m;

    private ElevationModel(HeightRaster raster, BitSet filled, boolean surfaceModel, String contentHash) {
        this.raster = raster;
        this.filled = filled;
        this.surfaceModel = surfaceModel;
        this.contentHash = contentHash;
        this.posting_m = raster.grid().northSouthPosting_m();
    }

    /**
     * A model over a raster; gaps of up to 5 points are interpolated and flagged, larger ones stay unknown.
     *
     * @param surfaceModel whether heights include tree canopy and buildings (SRTM, Copernicus), so that
     *     these are not added a second time
     * @param contentHash identifies the content, e.g. SHA-256 of the files read; part of every run id
     */
    public static ElevationModel of(HeightRaster raster, boolean surfaceModel, String contentHash) {
        VoidFilling.Result result = VoidFilling.fill(raster);
        return new ElevationModel(result.raster(), result.filled(), surfaceModel, contentHash);
    }

    /** Bilinear height in m at a place; NaN if unknown or outside. */
    public double height_m(double lon_deg, double lat_deg) {
        return raster.height_m(lon_deg, lat_deg);
    }

    /** Whether the grid point nearest to a place was interpolated over a void. */
    public boolean isInterpolated(double lon_deg, double lat_deg) {
        CellGrid grid = raster.grid();
        double column = Math.rint(grid.column(lon_deg, lat_deg));
        double row = Math.rint(grid.row(lon_deg, lat_deg));
        boolean inside = column >= 0 && column < grid.columns() && row >= 0 && row < grid.rows();
        return inside && filled.get((int) row * grid.columns() + (int) column);
    }

    /** Number of grid points interpolated over voids. */
    public int interpolatedCount() {
        return filled.cardinality();
    }

    /** North–south distance of the heights in m: the default sampling step of profiles. */
    public double posting_m() {
        return posting_m;
    }

    /** Whether heights include tree canopy and buildings. */
    public boolean isSurfaceModel() {
        return surfaceModel;
    }

    public String contentHash() {
        return contentHash;
    }

    public CellGrid grid() {
        return raster.grid();
    }

    /** The heights themselves, small voids interpolated. */
    public HeightRaster raster() {
        return raster;
    }
}
