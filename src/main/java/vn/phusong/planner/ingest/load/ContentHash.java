package vn.phusong.planner.ingest.load;

import java.util.Map;
import vn.phusong.planner.ingest.DatasetImporter.EditionRule;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.manifest.PackManifest;

/** What decides whether a dataset is the same as the one loaded before: its entry and the content of its files. */
final class ContentHash {
    /** Raise it when the same files would be read into other rows. */
    private static final String VERSION = "dataset/2";

    private ContentHash() {}

    static String of(DatasetEntry entry, EditionRule rule, PackManifest manifest, DatasetFiles files) {
        ContentDigest digest = new ContentDigest()
                .add(VERSION)
                .add(entry.name())
                .add(entry.kind())
                .add(entry.edition())
                .add(entry.format())
                .add(entry.crs())
                .add(entry.file())
                .add(entry.licence())
                .add(entry.source())
                .add(String.valueOf(manifest.pack().synthetic()))
                .add(String.valueOf(entry.surfaceModel()))
                .add(String.valueOf(entry.classes().size()));
        entry.classes().forEach((number, name) -> digest.add(number.toString()).add(name));
        digest.add(String.valueOf(entry.columns().size()));
        for (Map.Entry<String, String> column : entry.columns().entrySet()) {
            digest.add(column.getKey()).add(column.getValue());
        }
        entry.defaults().forEach((field, text) -> digest.add("default").add(field).add(text));
        entry.options().forEach((option, value) -> digest.add(option).add(value));
        if (entry.asOf() != null) {
            digest.add("as_of").add(entry.asOf().toString());
        }
        if (rule != EditionRule.NONE) {
            // Validity of units and the communes of hamlets follow from the pack's editions.
            manifest.editions().forEach(edition -> digest.add(edition.code())
                    .add(edition.validFrom().toString())
                    .add(String.valueOf(edition.validTo())));
        }
        return digest.add(files.hash()).hex();
    }

    /** What runs see of a raster. */
    static String ofRaster(DatasetEntry entry, DatasetFiles files) {
        ContentDigest digest = new ContentDigest()
                .add(entry.format())
                .add(entry.crs())
                .add(String.valueOf(entry.surfaceModel()))
                .add(files.hash());
        entry.classes().forEach((number, name) -> digest.add(number.toString()).add(name));
        return digest.hex();
    }
}
