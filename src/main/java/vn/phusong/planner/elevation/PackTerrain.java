package vn.phusong.planner.elevation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.ingest.Dataset;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** Opens the current elevation and clutter rasters of a pack from their copies in the data folder. */
@Component
public class PackTerrain {

    private final Packs packs;
    private final DataFolder folder;

    PackTerrain(Packs packs, DataFolder folder) {
        this.packs = packs;
        this.folder = folder;
    }

    /**
     * The pack's elevation model.
     *
     * @throws CommandFailure if the pack has none, or several
     */
    public ElevationModel getElevation(String packId) {
        List<Dataset> rasters = list(packId, ElevationImporter.KIND);
        if (rasters.isEmpty()) {
            throw CommandFailure.badInput("Nothing can be predicted: pack \"" + packId
                    + "\" has no elevation dataset. Add one (format hgt or geotiff) to pack.yaml.");
        }
        if (rasters.size() > 1) {
            throw CommandFailure.badInput("A prediction needs exactly one elevation dataset, and pack \"" + packId
                    + "\" has " + rasters.size() + ": put all tiles into one folder and name that in pack.yaml.");
        }
        Dataset raster = rasters.get(0);
        return ElevationReader.read(path(raster), raster.options().path("surface_model").asBoolean(false), raster.declaredCrs());
    }

    /** The pack's elevation with its dataset, unless there is none or it is not clear which. */
    public Optional<PackElevation> findElevation(String packId) {
        List<Dataset> rasters = list(packId, ElevationImporter.KIND);
        return rasters.size() == 1
                ? Optional.of(new PackElevation(rasters.get(0), getElevation(packId)))
                : Optional.empty();
    }

    /** An elevation model and the dataset it was read from. */
    public record PackElevation(Dataset dataset, ElevationModel model) {}

    /**
     * The pack's clutter; without any, everything is open.
     *
     * @throws CommandFailure if the pack has several
     */
    public ClutterModel getClutter(String packId) {
        List<Dataset> rasters = list(packId, ClutterImporter.KIND);
        if (rasters.isEmpty()) {
            return ClutterModel.none();
        }
        if (rasters.size() > 1) {
            throw CommandFailure.badInput("Pack \"" + packId + "\" has " + rasters.size()
                    + " clutter datasets, and a prediction takes one: join them with gdalwarp.");
        }
        Dataset raster = rasters.get(0);
        return ClutterReader.read(path(raster), ClutterClasses.of(classes(raster.options().path("classes"))), raster.declaredCrs());
    }

    /**
     * How many people live in which cells; empty if the pack does not say.
     *
     * @throws CommandFailure if the pack has several such rasters
     */
    public Optional<PopulationRaster> findPopulation(String packId) {
        List<Dataset> rasters = list(packId, PopulationImporter.KIND);
        if (rasters.size() > 1) {
            throw CommandFailure.badInput("Pack \"" + packId + "\" has " + rasters.size()
                    + " population datasets, and a prediction takes one: join them with gdal_merge.py.");
        }
        return rasters.stream()
                .findFirst()
                .map(raster -> PopulationRaster.of(
                        GeoTiffBand.read(TerrainFiles.list(path(raster)).get(0), raster.declaredCrs())));
    }

    /** Tells the pack's terrain from any other (people apart): what it was made of and how that is read. */
    public String nameOf(String packId) {
        StringBuilder name = new StringBuilder();
        for (String kind : List.of(ElevationImporter.KIND, ClutterImporter.KIND)) {
            for (Dataset raster : list(packId, kind)) {
                name.append(kind).append(' ').append(raster.contentHash()).append(' ').append(raster.rowsHash());
                name.append(' ').append(raster.crs()).append(' ').append(raster.options()).append('\n');
            }
        }
        return name.toString();
    }

    private List<Dataset> list(String packId, String kind) {
        return packs.listDatasets(packId).stream()
                .filter(dataset -> dataset.kind().equals(kind))
                .toList();
    }

    private Path path(Dataset raster) {
        return folder.path().resolve(String.valueOf(raster.storedFile()));
    }

    private static Map<Integer, String> classes(JsonNode node) {
        Map<Integer, String> classes = new TreeMap<>();
        node.properties().forEach(entry -> classes.put(Integer.valueOf(entry.getKey()), entry.getValue().asString()));
        return classes;
    }
}
