package vn.phusong.planner.hamlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.ingest.Severity;
import vn.phusong.testbed.PhuSongTest;

/** Hamlets that lie where the elevation does not reach. H-001, H-002 and H-003 have a place, all in N21E105. */
@PhuSongTest(database = "ingest")
class HamletTerrainTest {
    private static final String ENTRY = "\n  - {name: dem, kind: elevation, file: dem, format: hgt}";
    private static final int SIDE = 1201;

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void pack(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary).append("pack.yaml", ENTRY);
    }

    @Test
    void aMissingTileIsNamedWithTheHamletsUnderIt() {
        pack.write("dem/N21E106.hgt", tile((column, row) -> 90));
        List<ImportIssue> told = told(loader.load(pack.path(), false));
        assertThat(told)
                .extracting(issue -> issue.code().code(), ImportIssue::dataset, ImportIssue::field, ImportIssue::value)
                .containsExactly(tuple("hamlets-without-elevation", "dem", "N21E105", "3"));
        assertThat(told.get(0).code().severity()).isEqualTo(Severity.WARNING);
        assertThat(told.get(0).geometry().getEnvelopeInternal()).isEqualTo(new Envelope(105, 106, 21, 22));
        assertThat(loader.load(pack.append("hamlets.geojson", "").path(), false).outcome().name()).startsWith("ACCEPTED");
    }

    @Test
    void hamletsInVoidsAreToldOneByOne() {
        // H-003 at 105.25, 21.25: column 300, row 900.
        pack.write("dem/N21E105.hgt", tile((column, row) ->
                Math.abs(column - 300) < 10 && Math.abs(row - 900) < 10 ? Short.MIN_VALUE : 90));
        List<ImportIssue> told = told(loader.load(pack.path(), false));
        assertThat(told)
                .extracting(issue -> issue.code().code(), ImportIssue::value, issue -> issue.code().severity())
                .containsExactly(tuple("hamlet-in-void", "H-003", Severity.INFO));
        assertThat(told.get(0).geometry().getCoordinate().x).isEqualTo(105.25);
    }

    @Test
    void aNewRegisterIsLookedAtAnew() {
        pack.write("dem/N21E105.hgt", tile((column, row) -> 90));
        assertThat(told(loader.load(pack.path(), false))).isEmpty();
        pack.edit("hamlets.geojson", "[105.25, 21.25]", "[105.25, 20.95]");
        assertThat(told(loader.load(pack.path(), false)))
                .extracting(ImportIssue::field)
                .containsExactly("N20E105");
    }

    private static List<ImportIssue> told(LoadReport report) {
        assertThat(report.accepted()).isTrue();
        return report.issues().stream()
                .filter(issue -> issue.code() == HamletIssue.HAMLETS_WITHOUT_ELEVATION
                        || issue.code() == HamletIssue.HAMLET_IN_VOID)
                .toList();
    }

    private static byte[] tile(IntBinaryOperator height_m) {
        ByteBuffer heights = ByteBuffer.allocate(SIDE * SIDE * Short.BYTES);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                heights.putShort((short) height_m.applyAsInt(column, row));
            }
        }
        return heights.array();
    }
}
