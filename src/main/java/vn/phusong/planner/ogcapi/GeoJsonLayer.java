package vn.phusong.planner.ogcapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** Writes features that are already rendered as one RFC 7946 FeatureCollection. */
public final class GeoJsonLayer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GeoJsonLayer() {}

    /** The whole layer. {@code name} is what GDAL and QGIS call the layer. */
    static byte[] bytes(LayerSnapshot layer) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", layer.description().id());
        members.putAll(LayerMembers.of(layer));
        layer.findExtent().ifPresent(extent -> members.put("bbox", box(extent)));
        return featureCollection(members, layer.features());
    }

    /** @param members written before the features, so that a streaming reader meets them first */
    public static byte[] featureCollection(Map<String, Object> members, List<ServedFeature> features) {
        int size = 1024 + features.stream().mapToInt(feature -> feature.json().length + 1).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        bytes.writeBytes(ascii("{\"type\":\"FeatureCollection\""));
        members.forEach((name, value) -> member(bytes, name, value));
        bytes.writeBytes(ascii(",\"features\":["));
        boolean first = true;
        for (ServedFeature feature : features) {
            bytes.writeBytes(ascii(first ? "\n" : ",\n"));
            bytes.writeBytes(feature.json());
            first = false;
        }
        bytes.writeBytes(ascii("\n]}\n"));
        return bytes.toByteArray();
    }

    /** One feature with members of its own, such as its links. */
    public static byte[] feature(ServedFeature feature, Map<String, Object> members) {
        byte[] json = feature.json();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length + 1024);
        bytes.write(json, 0, json.length - 1);
        members.forEach((name, value) -> member(bytes, name, value));
        bytes.write('}');
        return bytes.toByteArray();
    }

    /** West, south, east, north. */
    public static List<Double> box(Envelope extent) {
        return List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    private static void member(ByteArrayOutputStream bytes, String name, Object value) {
        bytes.write(',');
        bytes.writeBytes(JSON.writeValueAsBytes(name));
        bytes.write(':');
        bytes.writeBytes(JSON.writeValueAsBytes(value));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
