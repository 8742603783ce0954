package vn.phusong.planner.pipeline.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.elevation.ClutterReader;
import vn.phusong.planner.elevation.ElevationReader;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** A pack as its files tell it, read without any of the generator's code. */
record PackOnDisk(Path folder) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    List<CSVRecord> rows(String file) {
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> features(String file) {
        JsonNode collection = JsonMapper.shared().readTree(folder.resolve(file).toFile());
        List<JsonNode> features = new ArrayList<>();
        collection.get("features").forEach(features::add);
        return features;
    }

    /** Settlement points by hamlet. */
    Map<String, List<CSVRecord>> settlements() {
        Map<String, List<CSVRecord>> byHamlet = new HashMap<>();
        rows("hamlets/settlements.csv")
                .forEach(row -> byHamlet.computeIfAbsent(row.get("hamlet"), code -> new ArrayList<>()).add(row));
        return byHamlet;
    }

    ElevationModel elevation() {
        return ElevationReader.read(folder.resolve("elevation/elevation.tif"), false);
    }

    ClutterModel clutter() {
        return ClutterReader.read(
                folder.resolve("elevation/clutter.tif"),
                Map.of(0, ClutterClass.WATER, 1, ClutterClass.OPEN, 2, ClutterClass.TREES, 3, ClutterClass.BUILT_UP));
    }

    /** Every file by its path within the pack. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** SHA-256 of every file. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        files().forEach((file, content) -> hashes.put(file, sha256(content)));
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long size_bytes() {
        return files().values().stream().mapToLong(content -> content.length).sum();
    }
}
