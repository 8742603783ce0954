package vn.phusong.planner.elevation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.HeightRaster;

/**
 * Reads an elevation model from a .hgt or GeoTIFF file, or from a folder of tiles, each in its own reference system and
 * posting: where tiles overlap the finest known height counts, among equals the first by name. Unknown are cells
 * without data and cells whose height no ground on earth has.
 */
public final class ElevationReader {

    private ElevationReader() {}

    /**
     * Reads a file or folder.
     *
     * @param surfaceModel whether its heights include trees and buildings (SRTM, Copernicus)
     * @throws TerrainFileException if a file cannot be used
     */
    public static ElevationModel read(Path fileOrFolder, boolean surfaceModel) {
        return read(fileOrFolder, surfaceModel, Optional.empty());
    }

    /**
     * Reads a file or folder.
     *
     * @param declaredCrs counts for files that do not tell their reference system; empty if there is none
     * @throws TerrainFileException if a file cannot be used
     */
    static ElevationModel read(Path fileOrFolder, boolean surfaceModel, Optional<String> declaredCrs) {
        List<TerrainBand> bands = new ArrayList<>();
        long cells = 0;
        for (Path file : TerrainFiles.list(fileOrFolder)) {
            TerrainBand band = TerrainFiles.open(file, declaredCrs);
            HeightCensus.clean(band);
            cells += band.values().length;
            if (cells > GeoTiffBand.MAX_CELLS) {
                throw new TerrainFileException(TerrainFault.TOO_LARGE, fileOrFolder, Long.toString(cells));
            }
            bands.add(band);
        }
        return model(bands, surfaceModel);
    }

    private static ElevationModel model(List<TerrainBand> bands, boolean surfaceModel) {
        List<HeightRaster> rasters = new ArrayList<>();
        StringBuilder hashes = new StringBuilder();
        for (TerrainBand band : BandMosaic.join(bands)) {
            CellRaster cells = band.raster();
            HeightRaster heights = new HeightRaster(cells.grid(), cells.values());
            rasters.add(heights);
            hashes.append(ContentHash.of(cells.frame(), heights));
        }
        String hash = rasters.size() == 1 ? hashes.toString() : ContentHash.of(hashes.toString(), new byte[0]);
        return ElevationModel.of(rasters, surfaceModel, hash);
    }
}
