package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusong.testbed.PhuSongTest;

/** Random damage to a pack's files is always answered by a report, never by an exception. */
@PhuSongTest(database = "ingest")
class SpoiltBytesTest {
    private static final List<String> FILES = List.of(
            "pack.yaml",
            "admin/units-2024.geojson",
            "admin/successors.csv",
            "hamlets.geojson",
            "settlements.csv",
            "targets.geojson",
            "network/operators.csv",
            "network/sites.csv",
            "network/sectors.csv",
            "network/cells.csv",
            "network/inventory.csv");
    private static final int ROUNDS = 12;

    @Autowired
    private PackLoader loader;

    @TempDir
    private Path temporary;

    @Test
    void damageIsReported() {
        spoilAndLoad(20250701);
    }

    @Tag("full")
    @RepeatedTest(10)
    void damageIsReportedForManySeeds(RepetitionInfo repetition) {
        spoilAndLoad(repetition.getCurrentRepetition());
    }

    private void spoilAndLoad(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            PackFolder pack = PackFolder.tiny(temporary.resolve(String.valueOf(round)));
            String file = FILES.get(random.nextInt(FILES.size()));
            pack.write(file, spoilt(pack.path().resolve(file), random));
            boolean acceptValid = random.nextBoolean();
            String told = "seed " + seed + ", round " + round + ", " + file + ", accept valid: " + acceptValid;
            assertThatCode(() -> {
                        LoadReport report = loader.load(pack.path(), acceptValid);
                        boolean errors = report.issues().stream().anyMatch(ImportIssue::isError);
                        assertThat(report.accepted() || errors).as(told).isTrue();
                        assertThat(acceptValid || report.accepted() != errors).as(told).isTrue();
                    })
                    .as(told)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] spoilt(Path file, Random random) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        int kind = random.nextInt(4);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int i = 0; i <= random.nextInt(5); i++) {
            int at = random.nextInt(bytes.length);
            switch (kind) {
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) "0123456789.,-\"{}[]: \n\0".charAt(random.nextInt(22));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
