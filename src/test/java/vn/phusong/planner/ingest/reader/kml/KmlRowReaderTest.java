package vn.phusong.planner.ingest.reader.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;

class KmlRowReaderTest {
    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>";
    private static final String END = "</Document></kml>";

    private final KmlRowReader reader = new KmlRowReader();

    @TempDir
    private Path folder;

    @Test
    void nameAndExtendedDataAreColumns() throws Exception {
        RawRow row = only("<name> Trạm A </name><ExtendedData><SchemaData schemaUrl=\"#s\">"
                + "<SimpleData name=\"code\">S-1</SimpleData></SchemaData>"
                + "<Data name=\"owner\"><displayName>Chủ</displayName><value>VTL</value></Data>"
                + "<Data name=\"empty\"><value/></Data></ExtendedData>"
                + "<Point><coordinates> 105.3,21.3,50 </coordinates></Point>");
        assertThat(row.values()).containsOnly(
                Map.entry("name", "Trạm A"),
                Map.entry("code", "S-1"),
                Map.entry("owner", "VTL"));
        assertThat(row.geometry()).isEqualTo(new WKTReader().read("POINT (105.3 21.3)"));
        assertThat(row.geometry().getCoordinate().getZ()).isNaN();
    }

    @Test
    void polygonsHaveHolesAndMayBeSeveral() throws Exception {
        String outer = "<outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,9 0,0</coordinates></LinearRing></outerBoundaryIs>";
        String inner = "<innerBoundaryIs><LinearRing><coordinates>1,1 2,1\n2,2 1,2 1,1</coordinates></LinearRing></innerBoundaryIs>";
        assertThat(only("<Polygon>" + outer + inner + "</Polygon>").geometry().getArea()).isEqualTo(80);
        RawRow several = only("<MultiGeometry><Polygon>" + outer + "</Polygon><Polygon>"
                + outer.replace("0,0 9,0 9,9 0,9 0,0", "20,0 21,0 21,1 20,1 20,0") + "</Polygon></MultiGeometry>");
        assertThat(several.geometry().getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(several.geometry().getArea()).isEqualTo(82);
    }

    @Test
    void whatIsWrongWithAPlacemarkIsItsIssue() throws Exception {
        assertCode("<LineString><coordinates>0,0 1,1</coordinates></LineString>", "wrong-geometry-type");
        assertCode("<Point><coordinates>105.3;21.3</coordinates></Point>", "broken-geometry");
        assertCode("<Point><coordinates/></Point>", "broken-geometry");
        assertCode("<Point><coordinates>NaN,1</coordinates></Point>", "not-finite");
        assertCode("<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,1</coordinates></LinearRing>"
                + "</outerBoundaryIs></Polygon>", "broken-geometry");
        assertThat(only("<name>x</name>").geometry()).isNull();
    }

    @Test
    void noEntityIsOpened() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "TOP");
        String text = "<!DOCTYPE kml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><kml><Placemark><name>a&x;b</name></Placemark></kml>";
        Path file = Files.writeString(folder.resolve("x.kml"), text);
        try {
            assertThat(Rows.read(reader, file).rows().toString()).doesNotContain("TOP");
        } catch (BrokenFile e) {
            assertThat(e.issue().value()).doesNotContain("TOP");
        }
    }

    @Test
    void entitiesDoNotMultiply() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE kml [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("]><kml><Placemark><name>&a29;</name></Placemark></kml>");
        Path file = Files.writeString(folder.resolve("x.kml"), laughs);
        try {
            assertThat(Rows.read(reader, file).rows().get(0).values().getOrDefault("name", "")).hasSizeLessThan(100);
        } catch (BrokenFile e) {
            assertThat(e.issue().code().code()).isEqualTo("broken-file");
        }
    }

    @Test
    void aKmzIsUnpacked() throws Exception {
        Path file = folder.resolve("a.kmz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"layers/other.kml", "doc.kml", "files/icon.png"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((START + "<Placemark><name>" + name + "</name></Placemark>" + END).getBytes());
            }
        }
        assertThat(Rows.read(reader, file).rows())
                .extracting(row -> row.number() + " " + row.values().get("name"))
                .containsExactly("1 doc.kml", "2 layers/other.kml");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        for (String text : new String[] {"<html/>", "{}", START, START + "<Placemark>", "<kml><Placemark></kml>"}) {
            Path file = Files.writeString(folder.resolve("x.kml"), text);
            assertThatThrownBy(() -> Rows.read(reader, file)).isInstanceOf(BrokenFile.class).hasMessage("broken-file");
        }
        Path empty = Files.writeString(folder.resolve("x.kml"), "");
        assertThatThrownBy(() -> Rows.read(reader, empty)).isInstanceOf(BrokenFile.class).hasMessage("empty-file");
        assertThat(reader.findCrs(SourceFile.of(empty)).orElseThrow().code()).isEqualTo("EPSG:4326");
    }

    private void assertCode(String placemark, String code) throws Exception {
        RawRow row = only(placemark);
        assertThat(row.geometry()).isNull();
        assertThat(row.issues()).singleElement().matches(issue -> issue.code().code().equals(code));
    }

    private RawRow only(String placemark) throws IOException, BrokenFile {
        String text = START + "<Folder><Placemark>" + placemark + "</Placemark></Folder>" + END;
        Path file = Files.writeString(folder.resolve("x.kml"), text);
        return Rows.read(reader, file).rows().get(0);
    }
}
