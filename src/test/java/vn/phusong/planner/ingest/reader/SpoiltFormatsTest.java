package vn.phusong.planner.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.planner.ingest.Ogr;
import vn.phusong.testbed.Requirement;

/** Random damage to a file of any format ends in rows, in issues or in a broken file, never in another exception. */
class SpoiltFormatsTest {
    private static final Path ORIGINAL = Path.of("src/test/resources/packs/tiny/admin/units-2024.geojson");
    private static final int ROUNDS = 150;
    private static final int MANY_ROUNDS = 2_000;
    private static final long SEED = 20251123;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsGdal() {
        Requirement.OGRINFO.demand();
    }

    @ParameterizedTest
    @CsvSource({
        "shapefile, units.shp, units.shp",
        "shapefile, units.shp, units.dbf",
        "shapefile, units.shp, units.prj",
        "shapefile, units.shz, units.shz",
        "geopackage, units.gpkg, units.gpkg",
        "flatgeobuf, units.fgb, units.fgb",
        "kml, units.kml, units.kml",
        "kml, units.kmz, units.kmz",
        "xlsx, units.xlsx, units.xlsx"
    })
    void damageIsReported(String format, String file, String damaged) throws IOException {
        spoilAndRead(format, file, damaged, ROUNDS, SEED);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "shapefile, units.shp, units.shp",
        "shapefile, units.shp, units.dbf",
        "shapefile, units.shz, units.shz",
        "geopackage, units.gpkg, units.gpkg",
        "flatgeobuf, units.fgb, units.fgb",
        "kml, units.kml, units.kml",
        "xlsx, units.xlsx, units.xlsx"
    })
    void damageIsReportedManyTimes(String format, String file, String damaged) throws IOException {
        spoilAndRead(format, file, damaged, MANY_ROUNDS, SEED + 1);
    }

    private void spoilAndRead(String format, String file, String damaged, int rounds, long seed) throws IOException {
        Ogr.convert(ORIGINAL, folder.resolve(file));
        String readName = file.replace(".shz", ".zip");
        RowReader reader = ReaderBeans.all().find(format).orElseThrow();
        byte[] original = Files.readAllBytes(folder.resolve(damaged));
        Random random = new Random(seed);
        int broken = 0;
        for (int round = 0; round < rounds; round++) {
            Files.write(folder.resolve(damaged.replace(".shz", ".zip")), spoilt(original, random));
            SourceFile source = SourceFile.of(folder.resolve(readName));
            try {
                reader.findCrs(source);
                Rows.read(reader, source);
            } catch (BrokenFile e) {
                assertThat(e.issue().code()).isNotNull();
                broken++;
            } catch (Exception | Error e) {
                fail("seed " + seed + ", round " + round + ", " + damaged, e);
            }
        }
        // Of a .prj only a name may be spoilt, or nothing that counts.
        assertThat(broken > 0 || damaged.endsWith(".prj")).as("some damage is noticed").isTrue();
    }

    private static byte[] spoilt(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int kind = random.nextInt(4);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        // Headers are short, and damage there does most.
        int within = random.nextBoolean() ? Math.min(bytes.length, 400) : bytes.length;
        for (int i = 0; i <= random.nextInt(6); i++) {
            int at = random.nextInt(within);
            switch (kind) {
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) List.of(0, 127, 128, 255).get(random.nextInt(4)).intValue();
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
