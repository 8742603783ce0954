package vn.phusong.planner.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.MsiText;
import vn.phusong.testbed.PhuSongTest;

/** A folder of antenna patterns on its way into a pack. */
@PhuSongTest(database = "ingest")
class InspectAntennasTest {
    private static final String PATTERN = MsiText.of("NAME K-65\nGAIN 15 dBd", MsiText.FLAT, MsiText.FLAT);

    @Autowired
    private Inspector inspector;

    @Autowired
    private PackFolders folders;

    @Autowired
    private PackLoader loader;

    @TempDir
    private Path temporary;

    @BeforeEach
    void empty(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
    }

    @Test
    void aFolderOfPatternsIsAddedToAPackAsAFolder() throws Exception {
        PackFolder pack = PackFolder.tiny(temporary.resolve("pack"));
        Path folder = Files.createDirectory(temporary.resolve("Kathrein"));
        Files.writeString(folder.resolve("K-65.msi"), PATTERN);
        Files.writeString(folder.resolve("K-90.pln"), PATTERN);
        Files.writeString(folder.resolve("notes.txt"), "of the vendor");

        Inspection seen = inspect(folder, Optional.empty());
        assertThat(seen.format()).isEqualTo("msi");
        assertThat(seen.kind()).hasValue("antennas");
        assertThat(seen.survey().rows()).isEqualTo(2);
        assertThat(seen.missing()).isEmpty();
        assertThat(seen.preview().rowsWithErrors()).isZero();

        Path placed = folders.add(pack.path(), NewEntry.of(seen, Optional.empty(), Optional.empty()));
        assertThat(placed).isEqualTo(Path.of("antennas/Kathrein"));
        assertThat(pack.path().resolve("antennas/Kathrein")).isDirectoryContaining("glob:**K-90.pln");
        pack.edit("network/sectors.csv", ",omni,8,", ",K-90,,");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void aPatternIsKnownByItsContentAndIsNoOtherKind() throws Exception {
        Path file = Files.writeString(temporary.resolve("65.txt"), PATTERN);
        assertThat(inspect(file, Optional.empty()).format()).isEqualTo("msi");
        assertThat(inspect(file, Optional.of("sites")).issues())
                .extracting(issue -> issue.code().code(), ImportIssue::value)
                .containsExactly(tuple("unknown-format", "msi"));
    }

    private Inspection inspect(Path file, Optional<String> kind) throws Exception {
        return inspector.inspect(
                new InspectRequest(file, kind, Optional.empty(), new TreeMap<>(), Map.of(), Optional.of("tiny")));
    }
}
