package vn.phusong.planner.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.MsiText;
import vn.phusong.testbed.PhuSongTest;

/** Antenna patterns of a pack, and the sectors that name them. */
@PhuSongTest(database = "ingest")
class AntennaLoadTest {
    private static final String SECTORS = "network/sectors.csv";
    private static final String DIRECTIONAL =
            MsiText.of("NAME 80010465\nMAKE KATHREIN\nFREQUENCY 1810\nGAIN 15.35 dBd\nTILT ELECTRICAL 4",
                    degree -> Math.abs(MsiText.signed(degree)) / 10.0, degree -> Math.min(20, Math.abs(degree - 4)));

    @Autowired
    private PackLoader loader;

    @Autowired
    private NetworkInventory network;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void pack(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary)
                .append("pack.yaml", "\n  - {name: antennas, kind: antennas, file: antennas, format: msi}")
                .write("antennas/80010465-T04.msi", DIRECTIONAL)
                .write("antennas/OMNI 11.PLN", MsiText.of("GAIN 11", MsiText.FLAT, MsiText.FLAT))
                .write("antennas/readme.txt", "not a pattern");
    }

    @Test
    void sectorsHaveTheGainAndTiltOfTheirFile() {
        pack.edit(SECTORS, "2,3.5,,17.2", "2,,80010465-T04,").edit(SECTORS, ",omni,8,", ",OMNI 11,,");
        assertThat(load().outcome()).isEqualTo(LoadOutcome.ACCEPTED);

        Map<String, ImportedAntenna> antennas = network.listAntennas("tiny").stream()
                .collect(Collectors.toMap(ImportedAntenna::code, Function.identity()));
        assertThat(antennas).containsOnlyKeys("80010465-T04", "OMNI 11");
        assertThat(antennas.get("80010465-T04").pattern().peakGain_dBi()).isCloseTo(17.5, within(1e-12));
        assertThat(antennas.get("80010465-T04").pattern().gain_dBi(60, 0)).isCloseTo(
                17.5 - (6 + (1 - 60 / 180.0) * 4 + 60 / 180.0 * (20 - 18)), within(1e-9));
        assertThat(antennas.get("80010465-T04").electricalTilt_deg()).isEqualTo(4);
        assertThat(antennas.get("OMNI 11").pattern().peakGain_dBi()).isCloseTo(13.15, within(1e-12));
        assertThat(network.listSectors("tiny"))
                .extracting(Sector::code, Sector::antenna, Sector::peakGain_dBi, Sector::electricalTilt_deg)
                .containsExactly(
                        tuple("S-001-1", "80010465-T04", 17.5, 4.0),
                        tuple("S-001-2", "tr36814", 15.0, 0.0),
                        tuple("S-002-1", "OMNI 11", 13.15, 0.0),
                        tuple("S-003-1", "tr36814", 15.0, 0.0));
        assertThat(load().outcome()).isEqualTo(LoadOutcome.UNCHANGED);
    }

    @Test
    void anotherFileChangesTheSectorsThatNameIt() {
        pack.edit(SECTORS, "2,3.5,,17.2", "2,,80010465-T04,");
        load();
        pack.write("antennas/80010465-T04.msi", DIRECTIONAL.replace("TILT ELECTRICAL 4", "TILT ELECTRICAL 6"));
        load();
        assertThat(network.listSectors("tiny").get(0).electricalTilt_deg()).isEqualTo(6);
    }

    @Test
    void anArchiveIsReadAsItsFolder() {
        pack.write("patterns.zip", zip("kathrein/80010465-T04.MSI", DIRECTIONAL))
                .edit("pack.yaml", "file: antennas,", "file: patterns.zip,");
        assertThat(load().outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(network.listAntennas("tiny")).extracting(ImportedAntenna::code).containsExactly("80010465-T04");
    }

    @Test
    void anUnknownNameComesWithTheNearest() {
        pack.edit(SECTORS, ",omni,8,", ",80010645-T4,8,");
        assertThat(errors())
                .filteredOn(issue -> !issue.code().code().equals("reference-left-out"))
                .extracting(issue -> issue.code().code(), ImportIssue::field, ImportIssue::value, ImportIssue::expected)
                // By 3, 9, 10 and 11 letters.
                .containsExactly(
                        tuple("unknown-antenna", "antenna", "80010645-T4", "80010465-T04 | tr36814 | OMNI 11 | omni"));
    }

    @Test
    void brokenFilesAreToldWithLineAndWhatWouldBeRight() {
        pack.write("antennas/a.msi", DIRECTIONAL.replace("GAIN 15.35 dBd", "GAIN 15,35 dBd"))
                .write("antennas/b.msi", DIRECTIONAL.replace("\n17\t1.7\n", "\n17 x\n"))
                .write("antennas/c.msi", DIRECTIONAL.substring(0, DIRECTIONAL.indexOf("VERTICAL")))
                .write("antennas/d.msi", "GAIN 15\nHORIZONTAL 2\n0 0\n180 20\nVERTICAL 2\n0 0\n180 20\n")
                .write("antennas/tr36814.msi", DIRECTIONAL);
        assertThat(errors())
                .extracting(issue -> issue.code().code(), ImportIssue::value, ImportIssue::expected)
                .containsExactly(
                        tuple("broken-pattern", "a.msi:4: 15,35", "17.5"),
                        tuple("broken-pattern", "b.msi:24: x", "17.5"),
                        tuple("broken-pattern", "c.msi:366", "VERTICAL 360"),
                        tuple("broken-pattern", "d.msi:2: HORIZONTAL 2", "HORIZONTAL 360"),
                        tuple("reserved-code", "tr36814", "≠ tr36814, ≠ omni"));
        assertThat(network.listAntennas("tiny")).isEmpty();
    }

    @Test
    void patternsAreNoTableAndTablesAreNoPatterns() {
        pack.edit("pack.yaml", "file: antennas, format: msi", "file: network/cells.csv, format: csv");
        assertThat(errors())
                .extracting(issue -> issue.code().code(), ImportIssue::expected)
                .contains(tuple("unknown-format", "msi"));
    }

    /** At every second degree, and at every half. */
    @Test
    void cutsMayBeFinerOrALittleCoarser() {
        pack.write("antennas/coarse.msi", "GAIN 10\n" + cut("HORIZONTAL", 180) + cut("VERTICAL", 720));
        assertThat(load().outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        ImportedAntenna coarse = network.listAntennas("tiny").stream()
                .filter(each -> each.code().equals("coarse"))
                .findFirst()
                .orElseThrow();
        assertThat(coarse.pattern().gain_dBi(45, 0)).isCloseTo(2.15 + 10 - 4.5, within(1e-9));
    }

    /** A tenth of a decibel for each degree clockwise up to 180, nothing beyond. */
    private static String cut(String name, int angles) {
        StringBuilder lines = new StringBuilder(name + " " + angles + "\n");
        for (int i = 0; i < angles; i++) {
            double degree = i * 360.0 / angles;
            lines.append(degree).append(' ').append(degree <= 180 ? degree / 10 : 0).append('\n');
        }
        return lines.toString();
    }

    private LoadReport load() {
        return loader.load(pack.path(), false);
    }

    private List<ImportIssue> errors() {
        return load().issues().stream().filter(ImportIssue::isError).toList();
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
