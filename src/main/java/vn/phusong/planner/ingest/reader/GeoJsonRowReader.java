package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

/**
 * GeoJSON FeatureCollections (RFC 7946), feature by feature, so that the size of a file does not matter. Members that
 * RFC 7946 does not know are passed over.
 */
@Component
final class GeoJsonRowReader implements RowReader {
    /** Characters; the boundary of a province with every bend of its rivers has a few million. */
    private static final int LONGEST_FEATURE = 64 << 20;

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 100;
    private static final String WITHIN_LIMITS = "RFC 7946, [[…]] ≤ " + DEEPEST + ", \"…\" ≤ " + LONGEST_TEXT;

    // NaN is no JSON, but real exports hold it: one bad feature is better told than a broken file.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String EXPECTED = "{\"type\": \"FeatureCollection\", \"features\": […]}";

    @Override
    public String format() {
        return "geojson";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(head.text().stripLeading().startsWith("{"), head.endsWith(".geojson", ".json"));
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        Path file = source.path();
        long[] number = {0};
        try (RowBudget text = new RowBudget(SourceText.open(file, EXPECTED), LONGEST_FEATURE);
                JsonParser parser = JSON.createParser(text)) {
            collection(parser, text, sink, number);
            if (parser.nextToken() != null) {
                throw new BrokenFile(IngestIssue.BROKEN_FILE, null, place(parser.currentLocation()), EXPECTED);
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        } catch (JacksonException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8(file) : broken(e, number[0] + 1);
        } catch (RowBudget.Exceeded e) {
            throw e.inRow(number[0] + 1);
        }
    }

    private static void collection(JsonParser parser, RowBudget text, Sink sink, long[] number)
            throws IOException, BrokenFile {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            String found = first == JsonToken.START_ARRAY ? "[…]" : parser.getString();
            throw new BrokenFile(IngestIssue.NOT_A_FEATURE_COLLECTION, null, found, EXPECTED);
        }
        boolean typed = false;
        boolean filled = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("type")) {
                requireCollection(parser.getValueAsString());
                typed = true;
            } else if (member.equals("features") && parser.isExpectedStartArrayToken()) {
                features(parser, text, sink, number);
                filled = true;
            } else {
                parser.skipChildren();
            }
        }
        if (!typed || !filled) {
            String lacking = typed ? "{\"features\": –}" : "{\"type\": –}";
            throw new BrokenFile(IngestIssue.NOT_A_FEATURE_COLLECTION, null, lacking, EXPECTED);
        }
    }

    private static void requireCollection(@Nullable String type) throws BrokenFile {
        if (!"FeatureCollection".equals(type)) {
            String found = type == null ? "{\"type\": …}" : type;
            throw new BrokenFile(IngestIssue.NOT_A_FEATURE_COLLECTION, null, found, EXPECTED);
        }
    }

    private static void features(JsonParser parser, RowBudget text, Sink sink, long[] number)
            throws IOException {
        text.nextRow();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode feature = parser.readValueAsTree();
            sink.row(row(++number[0], feature));
            text.nextRow();
        }
    }

    private static RawRow row(long number, JsonNode feature) {
        List<ImportIssue> issues = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        feature.path("properties").properties().forEach(property -> {
            String value = CleanText.of(text(property.getValue()));
            if (!value.isEmpty()) {
                values.put(CleanText.of(property.getKey()), value);
            }
        });
        return new RawRow(number, values, geometry(feature.path("geometry"), issues), issues);
    }

    private static @Nullable Geometry geometry(JsonNode geometry, List<ImportIssue> issues) {
        if (geometry.isNull() || geometry.isMissingNode()) {
            return null;
        }
        try {
            return GeoJsonGeometry.read(geometry, issues);
        } catch (GeometryFault fault) {
            issues.add(fault.issue());
            return null;
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }

    private static BrokenFile broken(JacksonException fault, long number) throws IOException {
        if (fault.getCause() instanceof RowBudget.Exceeded exceeded) {
            return exceeded.inRow(number);
        }
        if (fault.getCause() instanceof IOException e) {
            throw e;
        }
        if (fault instanceof StreamConstraintsException) {
            return new BrokenFile(IngestIssue.BROKEN_FILE, number, place(fault.getLocation()), WITHIN_LIMITS);
        }
        // Such messages advise the programmer which of the parser's features to enable.
        String reason = fault.getOriginalMessage().contains("Feature") ? "" : ": " + fault.getOriginalMessage();
        String value = place(fault.getLocation()) + reason;
        return new BrokenFile(IngestIssue.BROKEN_FILE, number, value, "RFC 7946");
    }

    private static BrokenFile notUtf8(Path file) throws IOException {
        return new BrokenFile(
                IngestIssue.NOT_UTF_8, null, String.valueOf(SourceText.lineOfFirstMalformedByte(file)), "UTF-8");
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
