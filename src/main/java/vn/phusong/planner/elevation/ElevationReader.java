package vn.phusong.planner.elevation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.HeightRaster;

/**
 * Reads an elevation model from a .hgt or GeoTIFF file, or from a folder of tiles that lie on one
 * lattice. Unknown are cells without data and cells whose height no ground on earth has.
 */
public final class ElevationReader {

    /** The Dead Sea's shore lies at -430 m; undeclared no-data values like -9999 lie far below. */
    private static final float LOWEST_M = -500;

    private static final float HIGHEST_M = 9000;

    private ElevationReader() {}

    /**
     * Reads a file or folder.
     *
     * @param surfaceModel whether its heights include trees and buildings (SRTM, Copernicus)
     * @throws TerrainFileException if a file cannot be used
     */
    public static ElevationModel read(Path fileOrFolder, boolean surfaceModel) {
        return read(TerrainFiles.list(fileOrFolder), surfaceModel);
    }

    /**
     * Reads one file or several tiles; where tiles overlap, the first in the list counts.
     *
     * @throws TerrainFileException if a file cannot be used
     */
    public static ElevationModel read(List<Path> files, boolean surfaceModel) {
        if (files.size() > 1) {
            HeightRaster mosaic = mosaic(files);
            return ElevationModel.of(mosaic, surfaceModel, ContentHash.of(mosaic.grid().toString(), mosaic));
        }
        CellRaster cells = open(files.get(0));
        HeightRaster heights = new HeightRaster(cells.grid(), cells.values());
        return ElevationModel.of(heights, surfaceModel, ContentHash.of(cells.frame(), heights));
    }

    private static HeightRaster mosaic(List<Path> files) {
        List<HeightRaster> tiles = new ArrayList<>();
        List<GeographicGrid> grids = new ArrayList<>();
        for (Path file : files) {
            CellRaster cells = open(file);
            if (!(cells.grid() instanceof GeographicGrid grid)) {
                throw new TerrainFileException(
                        TerrainFault.TILES_DIFFER, file, "it is not in longitude and latitude (" + cells.frame() + ")");
            }
            grids.add(grid);
            if (!grids.get(0).isAlignedWith(grid)) {
                throw new TerrainFileException(TerrainFault.TILES_DIFFER, file, grid + ", first tile " + grids.get(0));
            }
            tiles.add(new HeightRaster(grid, cells.values()));
        }
        checkSpan(files.get(0).toAbsolutePath().getParent(), grids);
        return HeightRaster.mosaic(tiles);
    }

    private static CellRaster open(Path file) {
        CellRaster cells = TerrainFiles.open(file);
        clearImpossible(file, cells.values());
        return cells;
    }

    private static void clearImpossible(Path file, float[] heights) {
        int known = 0;
        for (int i = 0; i < heights.length; i++) {
            if (heights[i] >= LOWEST_M && heights[i] <= HIGHEST_M) {
                known++;
            } else {
                heights[i] = Float.NaN;
            }
        }
        if (known == 0) {
            throw new TerrainFileException(TerrainFault.NOTHING_KNOWN, file, heights.length + " cells");
        }
    }

    private static void checkSpan(Path folder, List<GeographicGrid> tiles) {
        double west = tiles.stream().mapToDouble(GeographicGrid::west_deg).min().orElseThrow();
        double east = tiles.stream().mapToDouble(GeographicGrid::east_deg).max().orElseThrow();
        double south = tiles.stream().mapToDouble(GeographicGrid::south_deg).min().orElseThrow();
        double north = tiles.stream().mapToDouble(GeographicGrid::north_deg).max().orElseThrow();
        GeographicGrid first = tiles.get(0);
        double cells = (east - west) / first.lonStep_deg() * ((north - south) / first.latStep_deg());
        if (cells > GeoTiffBand.MAX_CELLS) {
            throw new TerrainFileException(TerrainFault.TOO_LARGE, folder, Long.toString((long) cells));
        }
    }
}
