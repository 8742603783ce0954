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
        List<HeightRaster> tiles = new ArrayList<>();
        for (Path file : files) {
            LonLatRaster raster = TerrainFiles.open(file, Resampling.Method.BILINEAR);
            clearImpossible(file, raster.values());
            if (!tiles.isEmpty()) {
                checkLattice(file, raster.grid(), tiles.get(0).grid());
            }
            tiles.add(new HeightRaster(raster.grid(), raster.values()));
        }
        checkSpan(files, tiles);
        HeightRaster mosaic = HeightRaster.mosaic(tiles);
        return ElevationModel.of(mosaic, surfaceModel, ContentHash.of(mosaic));
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

    private static void checkLattice(Path file, GeographicGrid grid, GeographicGrid first) {
        if (!first.isAlignedWith(grid)) {
            throw new TerrainFileException(TerrainFault.TILES_DIFFER, file, grid + ", first tile " + first);
        }
    }

    private static void checkSpan(List<Path> files, List<HeightRaster> tiles) {
        double west = tiles.stream().mapToDouble(tile -> tile.grid().west_deg()).min().orElseThrow();
        double east = tiles.stream().mapToDouble(tile -> tile.grid().east_deg()).max().orElseThrow();
        double south = tiles.stream().mapToDouble(tile -> tile.grid().south_deg()).min().orElseThrow();
        double north = tiles.stream().mapToDouble(tile -> tile.grid().north_deg()).max().orElseThrow();
        GeographicGrid first = tiles.get(0).grid();
        double cells = (east - west) / first.lonStep_deg() * ((north - south) / first.latStep_deg());
        if (cells > GeoTiffBand.MAX_CELLS) {
            Path file = files.size() == 1 ? files.get(0) : files.get(0).toAbsolutePath().getParent();
            throw new TerrainFileException(TerrainFault.TOO_LARGE, file, Long.toString((long) cells));
        }
    }
}
