package vn.phusong.planner.ingest.reader.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phusong.planner.ingest.reader.shapefile.ShapefileBytes.point;
import static vn.phusong.planner.ingest.reader.shapefile.ShapefileBytes.polygon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;

class ShapefileRowReaderTest {
    private static final double[] OUTER = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
    private static final double[] HOLE = {1, 1, 2, 1, 2, 2, 1, 2, 1, 1};
    private static final double[] ISLAND = {20, 0, 20, 1, 21, 1, 21, 0, 20, 0};

    private final ShapefileRowReader reader = new ShapefileRowReader();

    @TempDir
    private Path folder;

    @Test
    void deletedRowsAreSkippedAndNullShapesHaveNoGeometry() throws Exception {
        Path file = new ShapefileBytes()
                .add(point(1, 2), "one")
                .add(point(3, 4), "gone".getBytes(), true)
                .add(ShapefileBytes.nullShape(), "three")
                .add(ShapefileBytes.pointZ(5, 6), "four")
                .write(folder, Map.of());
        Rows read = Rows.read(reader, file);
        assertThat(read.columns()).containsExactly("name");
        assertThat(read.rows()).extracting(RawRow::number).containsExactly(1L, 3L, 4L);
        assertThat(read.rows().get(1).geometry()).isNull();
        assertThat(read.rows().get(2).geometry()).isEqualTo(wkt("POINT (5 6)"));
        assertThat(read.rows().get(2).geometry().getCoordinate().getZ()).isNaN();
    }

    @Test
    void holesBelongToTheSmallestRingAroundThemInWhateverOrder() throws Exception {
        Geometry expected = wkt("MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)),"
                + " ((20 0, 20 1, 21 1, 21 0, 20 0)))");
        assertThat(geometry(polygon(OUTER, HOLE, ISLAND)).norm()).isEqualTo(expected.norm());
        assertThat(geometry(polygon(HOLE, ISLAND, OUTER)).norm()).isEqualTo(expected.norm());
    }

    @Test
    void anIslandInALakeIsAPolygonOfItsOwn() throws Exception {
        double[] lake = {1, 1, 8, 1, 8, 8, 1, 8, 1, 1};
        double[] island = {3, 3, 3, 4, 4, 4, 4, 3, 3, 3};
        Geometry read = geometry(polygon(OUTER, lake, island));
        assertThat(read.isValid()).isTrue();
        assertThat(read.getArea()).isEqualTo(81 - 49 + 1);
    }

    @Test
    void ringsThatAllTurnTheWrongWayStillHaveTheirHole() throws Exception {
        Geometry read = geometry(polygon(reversed(OUTER), HOLE));
        assertThat(read.isValid()).isTrue();
        assertThat(read.getArea()).isEqualTo(80);
    }

    @Test
    void anOpenRingIsClosedWithAWarning() throws Exception {
        Path file = new ShapefileBytes().add(polygon(new double[] {0, 0, 0, 9, 9, 9}), "").write(folder, Map.of());
        RawRow row = Rows.read(reader, file).rows().get(0);
        assertThat(row.geometry().getArea()).isEqualTo(40.5);
        assertThat(row.issues()).singleElement().matches(issue -> issue.code().code().equals("repaired-geometry"));
    }

    @Test
    void theEncodingIsTakenFromTheCpgOrGuessedWithAWarning() throws Exception {
        // "Phú Thọ" in TCVN3, in windows-1258, in UTF-8
        byte[] tcvn3 = {'P', 'h', (byte) 0xF3, ' ', 'T', 'h', (byte) 0xE4};
        byte[] windows1258 = {'P', 'h', (byte) 0xFA, ' ', 'T', 'h', 'o', (byte) 0xF2};
        byte[] utf8 = {'P', 'h', (byte) 0xC3, (byte) 0xBA, ' ', 'T', 'h', (byte) 0xE1, (byte) 0xBB, (byte) 0x8D};
        assertName(tcvn3, Map.of(), "TCVN3");
        assertName(windows1258, Map.of(), "windows-1258");
        assertName(utf8, Map.of(), null);
        assertName(windows1258, Map.of(".cpg", "ANSI 1258"), null);
        assertName(utf8, Map.of(".cpg", "UTF-8"), null);
        assertName(tcvn3, Map.of(".cpg", "UTF-8"), "TCVN3");
        assertName(tcvn3, Map.of(".cpg", "1252"), "TCVN3");
    }

    @Test
    void theEncodingOfThePackCountsMoreThanTheCpg() throws Exception {
        Path file = new ShapefileBytes().add(point(1, 2), "Phó Thä").write(folder, Map.of(".cpg", "1258"));
        Rows read = Rows.read(reader, new SourceFile(file, Map.of("encoding", "TCVN3")));
        assertThat(read.rows().get(0).values()).containsEntry("name", "Phú Thọ");
        assertThat(read.remarks()).isEmpty();
        assertThatThrownBy(() -> Rows.read(reader, new SourceFile(file, Map.of("encoding", "UTF-8"))))
                .isInstanceOfSatisfying(BrokenFile.class, broken -> assertThat(broken.issue().code().code())
                        .isEqualTo("unknown-encoding"));
    }

    @Test
    void theReferenceSystemIsThatOfThePrj() throws Exception {
        String prj = "GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]]]";
        ShapefileBytes bytes = new ShapefileBytes().add(point(1, 2), "a");
        assertThat(reader.findCrs(SourceFile.of(bytes.write(folder, Map.of())))).isEmpty();
        assertThat(reader.findCrs(SourceFile.of(bytes.write(folder, Map.of(".prj", prj)))).orElseThrow().code())
                .isEqualTo("EPSG:4756");
    }

    @Test
    void partsAreFoundWhateverTheCaseOfTheirEnds() throws Exception {
        new ShapefileBytes().add(point(1, 2), "a").write(folder, Map.of());
        Files.move(folder.resolve("data.dbf"), folder.resolve("data.DBF"));
        Files.writeString(folder.resolve("data.xml"), "");
        Files.writeString(folder.resolve("data2.prj"), "");
        Path file = folder.resolve("data.shp");
        assertThat(reader.parts(file)).containsExactly(file, folder.resolve("data.DBF"));
        assertThat(Rows.read(reader, file).rows()).hasSize(1);
    }

    @Test
    void aZipHoldsOneSetOrTheOneThatIsNamed() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(new ShapefileBytes().add(point(1, 2), "a").files("x/xa", Map.of()));
        files.put("__MACOSX/x/._xa.shp", new byte[] {1});
        assertThat(read(files, Map.of()).rows()).hasSize(1);
        files.putAll(new ShapefileBytes().add(point(1, 2), "b").files("x/thon", Map.of()));
        assertBroken(files, "layer-not-chosen", "x/thon | x/xa");
        assertThat(read(files, Map.of("layer", "thon")).rows().get(0).values()).containsEntry("name", "b");
    }

    @Test
    void unsafeArchivesAreRefused() {
        Map<String, byte[]> set = new ShapefileBytes().add(point(1, 2), "a").files("a", Map.of());
        assertBroken(with(set, "inner.zip", new byte[10]), "nested-archive", "*.shp");
        assertBroken(with(set, "../../etc/cron.d/x", new byte[10]), "unsafe-archive", "no path outside");
        assertBroken(with(set, "/etc/x", new byte[10]), "unsafe-archive", "no path outside");
        assertBroken(with(set, "a.shp", new byte[100 << 20]), "unsafe-archive", "200 : 1");
        Map<String, byte[]> many = new TreeMap<>(set);
        for (int i = 0; i < 1_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertBroken(many, "unsafe-archive", "1000");
        assertBroken(Map.of("readme.txt", new byte[1]), "missing-part", ".shp");
        assertBroken(Map.of("a.shp", new byte[1]), "missing-part", ".dbf");
    }

    @Test
    void brokenFilesSayWhatIsBroken() throws Exception {
        Path file = new ShapefileBytes().add(point(1, 2), "a").add(point(3, 4), "b").write(folder, Map.of());
        byte[] dbf = Files.readAllBytes(folder.resolve("data.dbf"));
        Files.write(folder.resolve("data.dbf"), Arrays.copyOf(dbf, dbf.length - 5));
        assertThatThrownBy(() -> Rows.read(reader, file)).isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.issue().code().code()).isEqualTo("broken-file");
            assertThat(broken.issue().row()).isEqualTo(2);
        });
        Files.write(file, new byte[0]);
        Files.write(folder.resolve("data.dbf"), dbf);
        assertThatThrownBy(() -> Rows.read(reader, file)).isInstanceOf(BrokenFile.class).hasMessage("empty-file");
    }

    private void assertName(byte[] name, Map<String, String> texts, String guessed) throws Exception {
        Files.deleteIfExists(folder.resolve("data.cpg"));
        Path file = new ShapefileBytes().add(point(1, 2), name, false).write(folder, texts);
        Rows read = Rows.read(reader, file);
        assertThat(read.rows().get(0).values()).containsEntry("name", "Phú Thọ");
        assertThat(read.remarks())
                .extracting(issue -> issue.code().code() + " " + issue.value())
                .isEqualTo(guessed == null ? List.of() : List.of("guessed-encoding " + guessed));
    }

    private Geometry geometry(byte[] shape) throws IOException, BrokenFile {
        return Rows.read(reader, new ShapefileBytes().add(shape, "a").write(folder, Map.of()))
                .rows()
                .get(0)
                .geometry();
    }

    private Rows read(Map<String, byte[]> files, Map<String, String> options) throws IOException, BrokenFile {
        Path zip = Files.write(folder.resolve("a.zip"), ShapefileBytes.zip(files));
        return Rows.read(reader, new SourceFile(zip, options));
    }

    private void assertBroken(Map<String, byte[]> files, String code, String expected) {
        assertThatThrownBy(() -> read(files, Map.of()))
                .isInstanceOfSatisfying(BrokenFile.class, broken -> {
                    assertThat(broken.issue().code().code()).isEqualTo(code);
                    assertThat(broken.issue().expected()).contains(expected);
                });
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(name, content);
        return all;
    }

    private static double[] reversed(double[] ring) {
        double[] reversed = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            reversed[i] = ring[ring.length - 2 - i];
            reversed[i + 1] = ring[ring.length - 1 - i];
        }
        return reversed;
    }

    private static Geometry wkt(String text) throws Exception {
        return new WKTReader().read(text);
    }
}
