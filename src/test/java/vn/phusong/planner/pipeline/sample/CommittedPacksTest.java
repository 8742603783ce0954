package vn.phusong.planner.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The packs in git are what the generator makes, and hold the province's figures. */
class CommittedPacksTest {

    private static final Path PROVINCE = Path.of("gis-data", "phu-tho-sample");
    private static final Path MINI = Path.of("gis-data", "mini");
    private static final long MAX_BYTES = 15L << 20;

    @Test
    void miniInGitIsByteForByteWhatTheGeneratorMakes(@TempDir Path folder) {
        assertThat(new CommandLine(new SampleCommand()).execute("--mini", "--out", folder.toString())).isZero();

        assertThat(hashes(folder)).isEqualTo(hashes(MINI));
    }

    @Test
    @Tag("full")
    void theProvinceInGitIsByteForByteWhatTheGeneratorMakes(@TempDir Path folder) {
        assertThat(new CommandLine(new SampleCommand()).execute("--out", folder.toString())).isZero();

        assertThat(hashes(folder)).isEqualTo(hashes(PROVINCE));
    }

    @Test
    void anotherSeedMakesAnotherPack(@TempDir Path folder) {
        new CommandLine(new SampleCommand()).execute("--mini", "--seed", "1", "--out", folder.toString());

        assertThat(hashes(folder)).isNotEqualTo(hashes(MINI));
    }

    @Test
    void theProvinceHasItsUnitsHamletsPeopleAndTargets() throws IOException {
        String units2024 = Files.readString(PROVINCE.resolve("admin/units-2024-11.geojson"));
        String units2025 = Files.readString(PROVINCE.resolve("admin/units-2025-07.geojson"));
        String hamlets = Files.readString(PROVINCE.resolve("hamlets/hamlets.geojson"));

        assertThat(count(units2024, "\"level\":\\s*\"DISTRICT\"")).isEqualTo(13);
        assertThat(count(units2024, "\"level\":\\s*\"COMMUNE\"")).isEqualTo(225);
        assertThat(count(units2025, "\"level\":\\s*\"COMMUNE\"")).isEqualTo(66);
        assertThat(count(hamlets, "\"commune\":")).isEqualTo(2526);
        assertThat(sum(hamlets, "population")).as("2019 census, people").isEqualTo(1_463_726);
        assertThat(sum(hamlets, "households")).as("2019 census, households").isEqualTo(402_618);
        assertThat(count(Files.readString(PROVINCE.resolve("targets/targets.geojson")), "\"kind\":"))
                .isEqualTo(28);
    }

    @Test
    void settlementsHoldThePeopleOfTheirHamlets() throws IOException {
        List<String> rows = Files.readAllLines(PROVINCE.resolve("hamlets/settlements.csv"));
        int people = List.of(rows.get(0).split(",")).indexOf("people");

        assertThat(rows.stream().skip(1).mapToLong(row -> Long.parseLong(row.split(",")[people])).sum())
                .isEqualTo(1_463_726);
    }

    @Test
    void everythingInventedSaysSo() throws IOException {
        for (Path pack : List.of(PROVINCE, MINI)) {
            String manifest = Files.readString(pack.resolve("pack.yaml"));
            assertThat(manifest).contains("synthetic: true");
            assertThat(count(manifest, "source: \"SYNTHETIC")).isEqualTo(count(manifest, "source:"));
        }
    }

    @Test
    void namesAreComposedVietnamese() throws IOException {
        for (Path file : List.of(
                PROVINCE.resolve("admin/units-2024-11.geojson"), PROVINCE.resolve("hamlets/hamlets.geojson"))) {
            String text = Files.readString(file);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(file.toString()).isTrue();
        }
    }

    @Test
    void bothPacksTogetherAreSmallEnoughForGit() throws IOException {
        long bytes = 0;
        for (Path pack : List.of(PROVINCE, MINI)) {
            try (Stream<Path> files = Files.walk(pack)) {
                bytes += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            }
        }
        assertThat(bytes).isLessThan(MAX_BYTES);
    }

    private static int count(String text, String regex) {
        return (int) Pattern.compile(regex).matcher(text).results().count();
    }

    private static long sum(String text, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":\\s*(\\d+)").matcher(text);
        return matcher.results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
    }

    private static SortedMap<String, String> hashes(Path pack) {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(pack)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(pack.relativize(file).toString(), sha256(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
