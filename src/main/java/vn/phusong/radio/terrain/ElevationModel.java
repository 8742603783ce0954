package vn.phusong.radio.terrain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The ground of a region: heights above sea level, where they are interpolated over small voids, and
 * what they are. Immutable, safe for concurrent use.
 *
 * <p>It may consist of several rasters of different postings and reference systems. The first that knows
 * a place's height counts. In the seam between rasters, where none has cells on both sides, heights are
 * interpolated between their edges.
 */
public final class ElevationModel {

    private final List<HeightRaster> rasters;
    private final List<BitSet> filled;
    private final HeightRaster only;
    private final boolean surfaceModel;
    private final String contentHash;
    private final double posting_m;
    private final double seam_m;

    private ElevationModel(
            List<HeightRaster> rasters, List<BitSet> filled, boolean surfaceModel, String contentHash) {
        this.rasters = rasters;
        this.filled = filled;
        this.only = rasters.get(0);
        this.surfaceModel = surfaceModel;
        this.contentHash = contentHash;
        this.posting_m = rasters.stream()
                .mapToDouble(raster -> raster.grid().northSouthPosting_m())
                .min()
                .orElseThrow();
        this.seam_m = rasters.stream()
                .mapToDouble(raster -> raster.grid().northSouthPosting_m())
                .max()
                .orElseThrow();
    }

    /**
     * A model over a raster; gaps of up to 5 points are interpolated and flagged, larger ones stay unknown.
     *
     * @param surfaceModel whether heights include tree canopy and buildings (SRTM, Copernicus), so that
     *     these are not added a second time
     * @param contentHash identifies the content, e.g. SHA-256 of the files read; part of every run id
     */
    public static ElevationModel of(HeightRaster raster, boolean surfaceModel, String contentHash) {
        return of(List.of(raster), surfaceModel, contentHash);
    }

    /**
     * A model over several rasters, each with its small gaps interpolated.
     *
     * @param rasters at least one; where they overlap the first known height counts
     */
    public static ElevationModel of(List<HeightRaster> rasters, boolean surfaceModel, String contentHash) {
        List<HeightRaster> whole = new ArrayList<>();
        List<BitSet> filled = new ArrayList<>();
        for (HeightRaster raster : rasters) {
            VoidFilling.Result result = VoidFilling.fill(raster);
            whole.add(result.raster());
            filled.add(result.filled());
        }
        return new ElevationModel(List.copyOf(whole), List.copyOf(filled), surfaceModel, contentHash);
    }

    /** Bilinear height in m at a place; NaN if unknown or outside. */
    public double height_m(double lon_deg, double lat_deg) {
        if (rasters.size() == 1) {
            return only.height_m(lon_deg, lat_deg);
        }
        for (HeightRaster raster : rasters) {
            double height_m = raster.height_m(lon_deg, lat_deg);
            if (!Double.isNaN(height_m)) {
                return height_m;
            }
        }
        return seamHeight_m(positions(lon_deg, lat_deg));
    }

    /** A place as a position in cells of each raster. */
    interface Positions {

        double column(int raster);

        double row(int raster);
    }

    private Positions positions(double lon_deg, double lat_deg) {
        return new Positions() {
            @Override
            public double column(int raster) {
                return rasters.get(raster).grid().column(lon_deg, lat_deg);
            }

            @Override
            public double row(int raster) {
                return rasters.get(raster).grid().row(lon_deg, lat_deg);
            }
        };
    }

    /** The same for a place that is given by its position in the cells of each raster. */
    double heightAt_m(Positions positions) {
        for (int i = 0; i < rasters.size(); i++) {
            double height_m = rasters.get(i).heightAtCell_m(positions.column(i), positions.row(i));
            if (!Double.isNaN(height_m)) {
                return height_m;
            }
        }
        return rasters.size() == 1 ? Double.NaN : seamHeight_m(positions);
    }

    /**
     * Between rasters: their edges' heights weighted by 1/distance, which is linear from edge to edge. With an edge on
     * one side only, its height reaches as far as its cells do.
     */
    private double seamHeight_m(Positions positions) {
        int edges = 0;
        double weights = 0;
        double sum = 0;
        double only_m = Double.NaN;
        for (int i = 0; i < rasters.size(); i++) {
            HeightRaster raster = rasters.get(i);
            double outside_m = raster.outsideAtCell_m(positions.column(i), positions.row(i));
            double height_m = outside_m > 0 && outside_m <= seam_m
                    ? raster.edgeHeightAtCell_m(positions.column(i), positions.row(i))
                    : Double.NaN;
            if (!Double.isNaN(height_m)) {
                edges++;
                weights += 1 / outside_m;
                sum += height_m / outside_m;
                only_m = outside_m <= raster.grid().northSouthPosting_m() / 2 ? height_m : Double.NaN;
            }
        }
        return edges > 1 ? sum / weights : only_m;
    }

    /** Whether a place lies within a raster or at its edge, its height known or not. */
    public boolean covers(double lon_deg, double lat_deg) {
        return rasters.stream().anyMatch(raster -> {
            CellGrid grid = raster.grid();
            return raster.outsideAtCell_m(grid.column(lon_deg, lat_deg), grid.row(lon_deg, lat_deg))
                    <= grid.northSouthPosting_m();
        });
    }

    /** Whether the grid point nearest to a place was interpolated over a void. */
    public boolean isInterpolated(double lon_deg, double lat_deg) {
        for (int i = 0; i < rasters.size(); i++) {
            if (rasters.size() == 1 || !Double.isNaN(rasters.get(i).height_m(lon_deg, lat_deg))) {
                return isInterpolated(rasters.get(i).grid(), filled.get(i), lon_deg, lat_deg);
            }
        }
        return false;
    }

    private static boolean isInterpolated(CellGrid grid, BitSet filled, double lon_deg, double lat_deg) {
        double column = Math.rint(grid.column(lon_deg, lat_deg));
        double row = Math.rint(grid.row(lon_deg, lat_deg));
        boolean inside = column >= 0 && column < grid.columns() && row >= 0 && row < grid.rows();
        return inside && filled.get((int) row * grid.columns() + (int) column);
    }

    /** Number of grid points interpolated over voids. */
    public int interpolatedCount() {
        return filled.stream().mapToInt(BitSet::cardinality).sum();
    }

    /** North–south distance of the finest heights in m: the default sampling step of profiles. */
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

    /** The heights themselves in the order in which they count, small voids interpolated. */
    public List<HeightRaster> rasters() {
        return rasters;
    }

    /** The first raster that knows the height at a place; the first of all if none does. */
    HeightRaster rasterAt(double lon_deg, double lat_deg) {
        for (HeightRaster raster : rasters) {
            if (!Double.isNaN(raster.height_m(lon_deg, lat_deg))) {
                return raster;
            }
        }
        return only;
    }
}
