package vn.phusong.planner.ogcapi;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a whole layer in one file. */
public enum LayerFormat {
    GEOJSON("geojson", "application/geo+json"),
    CSV("csv", "text/csv;charset=utf-8");

    private final String extension;
    private final String mediaType;

    LayerFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<LayerFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
