package vn.phusong.planner.hamlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest(database = "ingest")
class HamletRegisterTest {
    @Autowired
    private PackLoader loader;

    @Autowired
    private HamletRegister register;

    @Autowired
    private HamletRepository stored;

    private Map<String, RegisteredHamlet> hamlets;

    @BeforeEach
    void load(@TempDir Path temporary) {
        assertThat(loader.load(PackFolder.tiny(temporary).path(), false).accepted()).isTrue();
        hamlets = register.list("tiny").stream()
                .collect(Collectors.toMap(each -> each.hamlet().code(), Function.identity()));
    }

    @Test
    void theCommuneOfAnotherEditionIsTheOnlySuccessorOrTheOneAroundTheCentre() {
        assertThat(communes("H-001")).as("one successor").isEqualTo(Map.of("2024-11", "07900", "2025-07", "07900"));
        assertThat(communes("H-002")).as("split commune, west").isEqualTo(Map.of("2024-11", "07903", "2025-07", "07900"));
        assertThat(communes("H-003")).as("split commune, east").isEqualTo(Map.of("2024-11", "07903", "2025-07", "07903"));
        assertThat(communes("H-004")).as("no place, one successor").isEqualTo(Map.of("2024-11", "07906", "2025-07", "07903"));
        assertThat(communes("H-005")).as("no place, split commune").isEqualTo(Map.of("2024-11", "07903"));
    }

    @Test
    void centresAreDeclaredComputedOrNone() {
        assertThat(located("H-001")).isEqualTo("BOUNDARY DECLARED");
        assertThat(located("H-002")).isEqualTo("BOUNDARY COMPUTED");
        assertThat(located("H-003")).isEqualTo("CENTRE_ONLY DECLARED");
        assertThat(located("H-004")).isEqualTo("NONE NONE");
        assertThat(hamlets.get("H-001").hamlet().centre().getCoordinate()).isEqualTo(new Coordinate(105.052, 21.253));
        assertThat(hamlets.get("H-002").hamlet().centre().getCoordinate().distance(new Coordinate(105.185, 21.245)))
                .isLessThan(1e-9);
    }

    @Test
    void aCentreOfAnAreaWhoseCentroidLiesOutsideIsInside(@TempDir Path temporary) {
        String horseshoe = "[[[105.18, 21.24], [105.19, 21.24], [105.19, 21.25], [105.189, 21.25], [105.189, 21.241],"
                + " [105.181, 21.241], [105.181, 21.25], [105.18, 21.25], [105.18, 21.24]]]";
        PackFolder pack = PackFolder.tiny(temporary).edit(
                "hamlets.geojson",
                "[[[105.18, 21.24], [105.19, 21.24], [105.19, 21.25], [105.18, 21.25], [105.18, 21.24]]]",
                horseshoe);
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        Hamlet hamlet = register.list("tiny").get(1).hamlet();
        assertThat(hamlet.boundary().covers(hamlet.boundary().getCentroid())).isFalse();
        assertThat(hamlet.boundary().contains(hamlet.centre())).isTrue();
    }

    @Test
    void listsOfOthersOverrideTheRegisterEachFactByItsLatestDay(@TempDir Path temporary) {
        PackFolder pack = withLists(temporary, """
                H-001,false,,2024-06-30,EVN 2024
                H-001,true,,2026-06-30,EVN 2026
                H-003,true,,2025-06-30,EVN 2025
                H-003,,false,2025-12-31,UBDT
                H-004,,true,2025-12-31,UBDT
                """);
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        assertThat(register.list("tiny").stream().map(RegisteredHamlet::hamlet))
                .extracting(Hamlet::code, Hamlet::electrified, Hamlet::especiallyDifficult)
                .containsExactly(
                        tuple("H-001", true, false),
                        tuple("H-002", true, null),
                        tuple("H-003", true, false),
                        tuple("H-004", null, true),
                        tuple("H-005", null, null));
    }

    @Test
    void aRowThatTellsNothingOrOfNoHamletIsAnError(@TempDir Path temporary) {
        PackFolder pack = withLists(temporary, "H-001,,,2024-06-30,EVN\nH-099,true,,2024-06-30,EVN\nH-002,true,,2024-06-30,EVN\n");
        assertThat(loader.load(pack.path(), false).issues().stream().filter(ImportIssue::isError))
                .extracting(issue -> issue.row() + " " + issue.code().code() + " " + issue.field())
                .containsExactly("2 missing-field electrified, especially_difficult", "3 unknown-reference hamlet");
    }

    private static PackFolder withLists(Path folder, String rows) {
        return PackFolder.tiny(folder)
                .write("attributes.csv", "hamlet,electrified,especially_difficult,as_of,source\n" + rows)
                .append("pack.yaml", "  - {name: attributes, kind: hamlet-attributes, file: attributes.csv, format: csv}");
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        Hamlet known = hamlets.get("H-001").hamlet();
        assertThat(known.population()).isEqualTo(300);
        assertThat(known.electrified()).isTrue();
        assertThat(known.especiallyDifficult()).isFalse();
        Hamlet unknown = hamlets.get("H-004").hamlet();
        assertThat(unknown.population()).isNull();
        assertThat(unknown.electrified()).isNull();
        assertThat(unknown.especiallyDifficult()).isNull();
    }

    @Test
    void settlementsKeepTheOrderOfTheFile() {
        List<Settlement> settlements = hamlets.get("H-001").settlements();
        assertThat(settlements).extracting(Settlement::people).containsExactly(180, 120);
        assertThat(settlements).extracting(Settlement::ordinal).containsExactly(1, 2);
        assertThat(hamlets.get("H-003").settlements()).isEmpty();
    }

    @Test
    void theOfficialListIsRead() {
        assertThat(register.listDeclaredUncovered("tiny"))
                .containsExactly(new DeclaredUncovered("H-003", LocalDate.of(2024, 12, 31), "Sở, danh sách 2024"));
    }

    @Test
    void entitiesAgreeWithTheBulkRead() {
        for (RegisteredHamlet each : hamlets.values()) {
            assertThat(stored.findCurrent("tiny", each.hamlet().code()).orElseThrow().hamlet())
                    .isEqualTo(each.hamlet());
        }
    }

    private Map<String, String> communes(String code) {
        return hamlets.get(code).communeByEdition();
    }

    private String located(String code) {
        Hamlet hamlet = hamlets.get(code).hamlet();
        return hamlet.geometryQuality() + " " + hamlet.centreSource();
    }
}
