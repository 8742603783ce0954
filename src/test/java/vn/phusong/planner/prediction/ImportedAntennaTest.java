package vn.phusong.planner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.testbed.MsiText;
import vn.phusong.testbed.PhuSongTest;

/** What an imported pattern does to the level of viettel's only LTE cell at the centre of H-002, on flat land. */
@PhuSongTest(database = "ingest")
class ImportedAntennaTest {
    /** Azimuth 0, no tilt, then the antenna. */
    private static final String SECTOR = "S-001-1,T-001,viettel,0,42,2,3.5,,17.2,";

    @Autowired
    private PackLoader loader;

    @Autowired
    private PredictionRuns runs;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;
    private String runId = "";

    @BeforeEach
    void pack(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt, prediction_run restart identity cascade").update();
        ByteBuffer flat = ByteBuffer.allocate(2 * 1201 * 1201);
        while (flat.hasRemaining()) {
            flat.putShort((short) 60);
        }
        pack = PackFolder.tiny(temporary)
                .write("N21E105.hgt", flat.array())
                .append("pack.yaml", "\n  - {name: dem, kind: elevation, file: N21E105.hgt, format: hgt}"
                        + "\n  - {name: antennas, kind: antennas, file: antennas, format: msi}");
    }

    @Test
    void gainAndHorizontalCutActAsComputedByHand() {
        antenna("K.msi", MsiText.of("GAIN 12 dBd", MsiText.FLAT, MsiText.FLAT));
        pack.edit("network/sectors.csv", SECTOR, "S-001-1,T-001,viettel,300,42,0,,K,,");
        double omni_dBm = level_dBm();
        String omniRun = runId;

        antenna("K.msi", MsiText.of("GAIN 17.5 dBi", degree -> Math.abs(MsiText.signed(degree)) / 10.0,
                degree -> Math.abs(MsiText.signed(degree)) < 90 ? 0 : 18));
        double directional_dBm = level_dBm();

        assertThat(runId).isNotEqualTo(omniRun);
        double off_deg = Math.abs(azimuthToHamlet_deg() + 360 - 300);
        assertThat(off_deg).isBetween(30.0, 150.0);
        assertThat(directional_dBm - omni_dBm).isCloseTo(17.5 - off_deg / 10 - (12 + 2.15), within(0.02));

        antenna("K.msi", MsiText.of("GAIN 12 dBd", MsiText.FLAT, MsiText.FLAT));
        assertThat(level_dBm()).isEqualTo(omni_dBm);
        assertThat(runId).as("the same patterns are the same run").isEqualTo(omniRun);
    }

    /** A pattern measured at 4° turned back to 0 is the pattern measured at 0. */
    @Test
    void electricalTiltIsInThePatternAndOnlyTheDifferenceTurnsIt() {
        antenna("T0.msi", MsiText.of("GAIN 15 dBi\nTILT 0", MsiText.FLAT, degree -> Math.min(20, 2.0 * lobe(degree, 0))));
        antenna("T4.msi", MsiText.of("GAIN 15 dBi\nTILT 4", MsiText.FLAT, degree -> Math.min(20, 2.0 * lobe(degree, 4))));
        pack.edit("network/sectors.csv", SECTOR, "S-001-1,T-001,viettel,0,42,0,,T0,,");
        double level_dBm = level_dBm();
        pack.edit("network/sectors.csv", "42,0,,T0,,", "42,0,,T4,,");
        double lowered_dBm = level_dBm();
        pack.edit("network/sectors.csv", "42,0,,T4,,", "42,0,0,T4,,");
        double turnedBack_dBm = level_dBm();

        assertThat(turnedBack_dBm).isCloseTo(level_dBm, within(0.2));
        // Seen from 42 m over 3.1 km the hamlet lies 0.75° below the horizon: 1.5 dB against 6.5 dB.
        assertThat(level_dBm - lowered_dBm).isBetween(4.0, 8.0);
    }

    private static int lobe(int degree, int tilt) {
        return Math.abs(degree) > 180 ? 10 : Math.abs(MsiText.signed(degree) - tilt);
    }

    /** On boresight, where the file knows all. */
    @Test
    void tr36814AsAFileGivesTheLevelsOfTheBuiltIn() {
        String azimuth = String.format(Locale.ROOT, "%.2f", azimuthToHamlet_deg());
        antenna("TR.msi", MsiText.tr36814("GAIN 17.2 dBi"));
        pack.edit("network/sectors.csv", SECTOR, "S-001-1,T-001,viettel," + azimuth + ",42,2,3,tr36814,17.2,");
        double built_dBm = level_dBm();
        pack.edit("network/sectors.csv", "3,tr36814,17.2", "3,TR,17.2");
        assertThat(level_dBm()).isCloseTo(built_dBm, within(0.1));
    }

    private void antenna(String file, String text) {
        pack.write("antennas/" + file, text);
    }

    private double azimuthToHamlet_deg() {
        Geodesic line = new Geodesic();
        // T-001 is a check point of the geodesy tests; H-002 is inhabited at one point.
        line.between(105.1785718, 21.2183109, 105.185, 21.245);
        return Math.floorMod((long) Math.round(line.azimuthAtStart_deg() * 1e6), 360_000_000L) / 1e6;
    }

    private double level_dBm() {
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        runId = runs.predict("tiny", Progress.SILENT).id();
        return jdbc.sql("""
                        select level_cdBm[1] from prediction_signal
                        where run_id = ? and place_code = 'H-002' and operator_code = 'viettel' and technology = 'LTE'
                        """)
                .param(runId)
                .query(Integer.class)
                .single() / 100.0;
    }
}
