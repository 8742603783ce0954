package vn.phusong.planner.ogcapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps the files of the newest layers: each is written and compressed once per publication, when first asked for. */
@Component
public class LayerFiles {

    private record Key(String collectionId, LayerFormat format) {}

    private final Map<Key, LayerFile> files = new ConcurrentHashMap<>();

    public LayerFile get(LayerSnapshot layer, LayerFormat format) {
        return files.compute(
                new Key(layer.description().id(), format),
                (key, kept) -> kept != null && kept.layer() == layer ? kept : LayerFile.of(layer, format));
    }
}
