package vn.phusong.planner.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.ingest.inspect.CrsGuess.Source;
import vn.phusong.testbed.PhuSongTest;

/** Files as they come, before anything is known of them. The land is that of the pack {@code tiny}: 105 to 105.3° E. */
@PhuSongTest(database = "ingest")
class InspectorTest {
    /** Eastings and northings of EPSG:9208, computed with PROJ, in the order of Vietnamese maps: X is the northing. */
    private static final String COMMUNE_LIST = """
            STT;Mã xã;Mã thôn;Tên thôn;X;Y;Số hộ;Dân số;Ghi chú
            1;07900;0790001;Khu 1;2352000,5;540000,0;80;300;
            2;07903;0790302;Khu 2;2347181,109;544293,388;100;420;họp dân
            """;

    @TempDir
    private Path temporary;

    @Autowired
    private Inspector inspector;

    @Autowired
    private PackFolders folders;

    @Autowired
    private PackLoader loader;

    private PackFolder pack;

    @BeforeEach
    void tinyIsLoaded(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary.resolve("pack"));
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void aListOfACommuneIsUnderstoodByItsHeadersAndNumbers() throws Exception {
        Inspection seen = inspect("Danh sách thôn.csv", COMMUNE_LIST);
        assertThat(seen.format()).isEqualTo("csv");
        assertThat(seen.kind()).hasValue("hamlets");
        assertThat(seen.survey().rows()).isEqualTo(2);
        assertThat(seen.columns()).containsOnly(
                entry("code", "Mã thôn"), entry("name", "Tên thôn"), entry("commune", "Mã xã"),
                entry("households", "Số hộ"), entry("population", "Dân số"), entry("x", "Y"), entry("y", "X"));
        assertThat(seen.crs().code()).isEqualTo("EPSG:9208");
        assertThat(seen.crs().swapped()).isTrue();
        assertThat(seen.crs().source()).isEqualTo(Source.COORDINATES);
        assertThat(seen.preview().rowsWithErrors()).isZero();
        assertThat(seen.missing()).isEmpty();
    }

    @Test
    void withoutAnyLandTheZoneIsAGuessAmongMany() throws Exception {
        Path file = write("thon.csv", COMMUNE_LIST);
        CrsGuess near = inspector.inspect(InspectRequest.of(file)).crs();
        CrsGuess known = inspect(file).crs();
        assertThat(near.confidence()).isLessThan(0.1);
        assertThat(known.confidence()).isGreaterThan(5 * near.confidence());
    }

    @Test
    void whatAUserSaysOverrulesTheProposal() throws Exception {
        Path file = write("thon.csv", COMMUNE_LIST);
        Inspection seen = inspector.inspect(new InspectRequest(
                file, Optional.of("hamlets"), Optional.of("EPSG:9208"), new TreeMap<>(),
                Map.of("name", "Ghi chú", "population", ""), Optional.of("tiny")));
        assertThat(seen.crs().source()).isEqualTo(Source.ASKED);
        assertThat(seen.columns()).containsEntry("name", "Ghi chú").doesNotContainKey("population");
        assertThat(seen.preview().rowsWithErrors()).as("a row has no name now").isEqualTo(1);
    }

    @Test
    void theAcceptedMappingIsSavedInThePackAndLoads() throws Exception {
        String before = "# by hand\n" + pack.read("pack.yaml").replace("  - name: hamlets\n", "  # the register\n  - name: hamlets\n");
        pack.write("pack.yaml", before).delete("settlements.csv").delete("uncovered.csv");
        pack.edit("pack.yaml", entryOf("settlements"), "").edit("pack.yaml", entryOf("uncovered"), "");
        Inspection seen = inspect("Danh sách thôn.csv", COMMUNE_LIST);
        Path placed = folders.add(pack.path(), NewEntry.of(seen, Optional.of("hamlets"), Optional.empty()));
        assertThat(placed).isEqualTo(Path.of("hamlets/Danh sách thôn.csv"));
        assertThat(pack.read("pack.yaml"))
                .startsWith("# by hand\n")
                .contains("  # the register\n  - name: hamlets\n    kind: hamlets\n    file: \"hamlets/Danh sách thôn.csv\"\n")
                .contains("    crs: EPSG:9208\n    columns: {code: \"Mã thôn\"")
                .contains("  - name: targets\n")
                .doesNotContain("register of the test province");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    private static String entryOf(String name) {
        return "  - name: " + name + "\n    kind: " + (name.equals("uncovered") ? "declared-uncovered" : name) + "\n    file: "
                + name + ".csv\n    format: csv\n    crs: EPSG:4326\n";
    }

    @Test
    void aSecondFileOfTheSameNameDoesNotOverwriteTheFirst() throws Exception {
        Inspection first = inspect("tram.csv", "Mã trạm,Doanh nghiệp,Kinh độ,Vĩ độ,Loại cột,Trạng thái\nT-009,viettel,105.1,21.3,TOWER,ON_AIR\n");
        assertThat(first.kind()).hasValue("sites");
        Path one = folders.add(pack.path(), NewEntry.of(first, Optional.of("more-sites"), Optional.empty()));
        Inspection second = inspect("tram.csv", "Mã trạm,Doanh nghiệp,Kinh độ,Vĩ độ,Loại cột,Trạng thái\nT-010,viettel,105.2,21.3,TOWER,ON_AIR\n");
        Path two = folders.add(pack.path(), NewEntry.of(second, Optional.empty(), Optional.empty()));
        assertThat(two).isNotEqualTo(one);
        assertThat(pack.read(one.toString())).contains("T-009");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void aPackThatWouldNotBeReadableStaysAsItIs() throws Exception {
        String before = pack.read("pack.yaml");
        Inspection units = inspect("xa.csv", "Mã xã,Tên xã,Cấp,Loại,Mã cấp trên,WKT\n07909,A,COMMUNE,xã,25,\"POLYGON ((105 21.2, 105.1 21.2, 105.1 21.3, 105 21.2))\"\n");
        assertThat(units.kind()).hasValue("admin-units");
        assertThatThrownBy(() -> folders.add(pack.path(), NewEntry.of(units, Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(RefusedEntry.class, refused -> assertThat(refused.issues())
                        .extracting(ImportIssue::field)
                        .containsExactly("datasets[13].edition"));
        assertThat(pack.read("pack.yaml")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Site ID,Longitude,Latitude,Owner,Structure,Status | sites",
        "Mã sector;Mã trạm;Nhà mạng;Góc phương vị;Độ cao anten (m);Góc cúi điện | sectors",
        "Mã cell,Mã sector,Công nghệ,Băng tần,Tần số (MHz),Công suất,Trạng thái | cells",
        "MA_THON,TEN_THON,MA_XA,KINH_DO,VI_DO | hamlets",
        "Mã KCN,Loại,Tên,Nguồn,Toạ độ | targets",
        "Nhà mạng,Công nghệ,Khu vực,Đầy đủ,Ngày | inventory",
        "Mã nhà mạng,Tên nhà mạng,MCC,MNC | operators",
    })
    void theKindFollowsFromTheHeaders(String header, String kind) throws Exception {
        assertThat(inspect("du-lieu.csv", header + "\n").kind()).hasValue(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.csv | '' | empty-file", "a.zip | 'PK\u0003\u0004 no archive' | broken-file", "a.docx | what | unknown-format",
        "a.gpkg | 'SQLite format 3 ' | broken-file", "a.geojson | '{\"type\": 1}' | not-a-feature-collection"
    })
    void whatCannotBeReadSaysWhy(String name, String content, String code) throws Exception {
        Inspection seen = inspect(name, content);
        assertThat(seen.issues()).extracting(issue -> issue.code().code()).contains(code);
    }

    @Test
    void aPairOfCoordinatesIsReadInTheOrderInWhichItIsAPlace() throws Exception {
        Inspection lonFirst = inspect("thon.csv", "ma_thon\tten_thon\tma_xa\ttoa_do\nH1\tThôn 1\t07888\t105,34808/21,62924\n");
        Inspection latFirst = inspect("thon.csv", "ma_thon\tten_thon\tma_xa\ttoa_do\nH1\tThôn 1\t07888\t21,62924/105,34808\n");
        assertThat(lonFirst.columns()).containsEntry("lonlat", "toa_do").doesNotContainKey("latlon");
        assertThat(latFirst.columns()).containsEntry("latlon", "toa_do").doesNotContainKey("lonlat");
        assertThat(lonFirst.preview().rowsWithErrors()).isZero();
        assertThat(latFirst.preview().rowsWithErrors()).isZero();
    }

    @Test
    void whatAFileLacksCanBeSaidForAllItsRows() throws Exception {
        Path file = write("tram.csv", "code,name,lon,lat,structure,status\nT1,Trạm 1,105.3,21.4,TOWER,ON_AIR\n");
        assertThat(inspect(file).missing()).containsExactly("owner");
        Inspection seen = inspector.inspect(new InspectRequest(
                file, Optional.of("sites"), Optional.empty(), new TreeMap<>(), Map.of(),
                new TreeMap<>(Map.of("owner", "viettel")), Optional.of("tiny")));
        assertThat(seen.missing()).isEmpty();
        assertThat(seen.preview().rowsWithErrors()).isZero();
        assertThat(NewEntry.of(seen, Optional.empty(), Optional.empty()).text()).contains("defaults: {owner: \"viettel\"}");
        assertThat(inspector.inspect(new InspectRequest(
                        file, Optional.of("sites"), Optional.empty(), new TreeMap<>(), Map.of(),
                        new TreeMap<>(Map.of("colour", "red")), Optional.of("tiny"))).issues())
                .extracting(issue -> issue.code().code()).containsExactly("unknown-column-field");
    }

    @Test
    void aPackBeginsWithoutDatasets() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("new"));
        String head = pack.read("pack.yaml").replaceFirst("(?s)\ndatasets:.*", "\n");
        for (String beginning : new String[] {"datasets: []\n", "datasets:\n", ""}) {
            Files.writeString(folder.resolve("pack.yaml"), head + beginning);
            Inspection seen = inspect("don vi.csv", "code,name,mcc,mnc\nviettel,Viettel,452,04\n");
            folders.add(folder, NewEntry.of(seen, Optional.of("op" + beginning.length()), Optional.empty()));
            assertThat(folders.read(folder).datasets()).hasSize(1);
            assertThat(Files.readString(folder.resolve("pack.yaml"))).startsWith(head.strip());
        }
    }

    @Test
    void whatIsRefusedLeavesNoFileBehind() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("refusing"));
        String head = pack.read("pack.yaml").replaceFirst("(?s)\ndatasets:.*", "\n") + "datasets: []\n";
        Files.writeString(folder.resolve("pack.yaml"), head);
        Inspection seen = inspect("don vi.csv", "code,name,mcc,mnc\nviettel,Viettel,452,04\n");
        assertThatThrownBy(() -> folders.add(folder, NewEntry.of(seen, Optional.of("op"), Optional.of("1999"))))
                .isInstanceOf(RefusedEntry.class);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> !file.equals(folder))).containsExactly(folder.resolve("pack.yaml"));
        }
        assertThat(Files.readString(folder.resolve("pack.yaml"))).isEqualTo(head);
    }

    private Inspection inspect(String name, String content) throws IOException {
        return inspect(write(name, content));
    }

    private Inspection inspect(Path file) throws IOException {
        return inspector.inspect(new InspectRequest(
                file, Optional.empty(), Optional.empty(), new TreeMap<>(), Map.of(), Optional.of("tiny")));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(temporary.resolve(name), content, StandardCharsets.UTF_8);
    }
}
