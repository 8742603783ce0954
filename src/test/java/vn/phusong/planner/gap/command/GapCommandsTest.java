package vn.phusong.planner.gap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.GapFixture;
import vn.phusong.testbed.PhuSongTest;

/** What the commands print over the fixture's run. */
@PhuSongTest(database = "gap")
class GapCommandsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GapAnalysis analysis;

    @TempDir
    Path folder;

    @BeforeEach
    void judgedFixture() {
        GapFixture.load(jdbc);
        analysis.judge(GapFixture.RUN);
    }

    @Command(
            subcommands = {
                GapsCommand.class,
                CriteriaCommand.class,
                CompareCriteriaCommand.class,
                SensitivityCommand.class,
                CompareDeclaredCommand.class
            })
    private static final class Root {}

    private String print(String... args) throws Exception {
        StringWriter printed = new StringWriter();
        CommandLine line = new CommandLine(new Root()).setOut(new PrintWriter(printed));
        ParseResult parsed = line.parseArgs(args);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        CommandLine last = parsed.commandSpec().commandLine();
        last.setOut(line.getOut());
        int exitCode = ((DatabaseCommand) last.getCommand()).run(beans);
        line.getOut().flush();
        assertThat(exitCode).isZero();
        return printed.toString();
    }

    @Test
    void gapsForPeopleSayWhatTheyRestOn() throws Exception {
        List<String> lines = print("gaps").lines().toList();
        assertThat(lines.get(0)).contains("SYNTHETIC");
        assertThat(lines.get(1))
                .isEqualTo("run aaaaaaaaaaaa, as of 2026-03-01, predicted, criteria any-mobile@1, scope any");
        assertThat(lines.get(2)).isEqualTo("4 of 7 hamlets are UNCOVERED or WEAK or UNKNOWN");
        assertThat(lines.get(3)).startsWith("code  name");
        assertThat(lines.subList(4, lines.size()))
                .extracting(line -> line.substring(0, 3))
                .containsExactly("h02", "h04", "h05", "h07");
        assertThat(lines.get(4))
                .startsWith("h02   Thôn h02  Đơn vị 07900  Đơn vị 227  UNCOVERED  TERRAIN")
                .contains("  0.0 %  ");
    }

    @ParameterizedTest
    @CsvSource({"0.836999, 83.6 %", "0.949999, 94.9 %", "0.95, 95.0 %", "1, 100.0 %", "0.0004, 0.0 %"})
    void aShareIsNeverShownAboveWhatItIs(BigDecimal share, String shown) {
        assertThat(Percent.of(share)).isEqualTo(shown);
    }

    @Test
    void targetsAreJudgedByTheCriteriaFor5G() throws Exception {
        List<String> lines = print("gaps", "--targets").lines().toList();
        assertThat(lines.get(1)).contains("criteria 5g@1");
        assertThat(lines.get(2))
                .isEqualTo("target rule of 5g@1: CLOSED with NR usable outdoors on at least 95.0 % of the area");
        assertThat(lines.get(5)).startsWith("t02   KCN t02  INDUSTRIAL_PARK  OPEN    NO_SITE");
        assertThat(print("gaps", "--targets", "--csv").lines().skip(1)).allMatch(line -> line.contains(",5g@1,any,"));
        assertThat(print("gaps", "--targets", "--criteria", "4g"))
                .contains("target rule of 4g@1: CLOSED with NR usable");
    }

    @Test
    void theDigitsThatAreShownNameTheRun() throws Exception {
        assertThat(print("gaps", "--run", "aaaaaaaaaaaa")).isEqualTo(print("gaps"));
        assertThatThrownBy(() -> print("gaps", "--run", "aaaaaaaaaaa")).hasMessageContaining("--run is 'aaaaaaaaaaa'");
        assertThatThrownBy(() -> print("gaps", "--run", "%%%%%%%%%%%%")).isInstanceOf(CommandFailure.class);
    }

    @Test
    void aLevelThatAnEditionLacksIsAnsweredByThoseItHas() {
        assertThatThrownBy(() -> print("gaps", "--by", "district", "--edition", "2025-07"))
                .hasMessage("--by is 'district'; it must be: a level of edition 2025-07: province, commune.");
    }

    @Test
    void csvRowsCarryRunAndCriteria() throws Exception {
        List<String> lines = print("gaps", "--criteria", "4g", "--status", "UNCOVERED", "--csv").lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("code,name,").endsWith(",criteria,scope,run_id,as_of,data_is_synthetic");
        assertThat(lines.get(1)).startsWith("h02,Thôn h02,").matches(".*,4g@1,any," + GapFixture.RUN + ",[0-9-]{10},(true|false)");
    }

    @Test
    void jsonIsTheDocumentOfTheApi() throws Exception {
        JsonNode list = JsonMapper.shared().readTree(print("gaps", "--targets", "--json"));
        assertThat(list.get("places").asString()).isEqualTo("targets");
        assertThat(list.get("items").get(0).get("code").asString()).isEqualTo("t02");
    }

    @Test
    void countsByUnitAddUp() throws Exception {
        List<String> lines =
                print("gaps", "--by", "commune", "--edition", "2024-11", "--csv").lines().skip(1).toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.stream().mapToInt(line -> Integer.parseInt(line.split(",")[4])).sum())
                .isEqualTo(7);
        assertThat(print("gaps", "--by", "district")).contains("by district of edition 2024-11");
    }

    @Test
    void aCensusStandsBesideTheHamletsAndIsNotAddedToThem() throws Exception {
        String table = print("gaps", "--level", "district");
        assertThat(table).isEqualTo(print("gaps", "--by", "district"));
        assertThat(table.lines().filter(line -> line.startsWith("228")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("250 (census, 2019-04-01, SYNTHETIC)"));
        List<String> rows = print("gaps", "--level", "district", "--csv").lines().toList();
        int people = List.of(rows.get(0).split(",")).indexOf("people");
        int counted = List.of(rows.get(0).split(",")).indexOf("unit_people");
        String[] district = rows.get(2).split(",");
        // h06 alone tells how many live there: 200, and h07: 10.
        assertThat(district[people]).isEqualTo("210");
        assertThat(district[counted]).isEqualTo("250");
        assertThat(rows.get(1).split(",")[counted]).isEmpty();
    }

    @Test
    void targetsAreCountedByUnitToo() throws Exception {
        List<String> lines = print("gaps", "--targets", "--level", "district", "--edition", "2024-11").lines().toList();
        assertThat(lines.get(1)).contains("criteria 5g@1");
        assertThat(lines.get(2)).startsWith("1 of 2 targets are closed, 0 unknown; by district of edition 2024-11");
        // Their centres lie on the corner that all units of the fixture share: the first one has them.
        assertThat(lines.get(4)).matches("227 +Đơn vị 227 +INDUSTRIAL_PARK +2 +1 +1 +0");
        assertThat(lines).hasSize(5);
        assertThat(print("gaps", "--targets", "--by", "commune", "--csv").lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("2025-07,commune,07900,").contains(",2,1,0,5g@1,any," + GapFixture.RUN));
    }

    @Test
    void comparisonsNameTheHamlets() throws Exception {
        assertThat(print("compare-criteria", "any-mobile", "4g"))
                .contains("1 of 7 hamlets flip")
                .contains("h03   Thôn h03  COVERED       UNCOVERED");
        assertThat(print("compare-declared", "--criteria", "4g"))
                .contains("declared 4, predicted 2: agree 1, predicted only 1, declared only 1, unknown 1,"
                        + " not in register 1");
        assertThat(print("sensitivity", "--criteria", "4g", "--csv").lines()).hasSize(9);
    }

    @Test
    void aDefinitionIsShownEditedAddedJudgedAndRetired() throws Exception {
        String edited = print("criteria", "show", "4g")
                .replace("\"4g\"", "\"cli-test\"")
                .replaceFirst("\"good\" : -105[.0]*", "\"good\" : -108");
        Path file = Files.writeString(folder.resolve("rule.json"), edited);
        assertThat(print("criteria", "add", file.toString()))
                .isEqualToIgnoringNewLines("cli-test@1: run " + GapFixture.RUN + " is judged by it");
        assertThat(print("compare-criteria", "4g", "cli-test")).contains("h05   Thôn h05  WEAK  COVERED");
        assertThat(print("criteria", "list")).contains("cli-test@1");
        assertThat(print("criteria", "retire", "cli-test")).contains("left out");
    }

    @Test
    void aFaultyDefinitionChangesNothingAndNamesEveryFault() throws Exception {
        Path file = Files.writeString(
                folder.resolve("rule.json"),
                print("criteria", "show", "4g").replace("\"required\" : 0.5", "\"required\" : 2").replace("NR", "XR"));
        assertThatThrownBy(() -> print("criteria", "add", file.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("probability.required")
                .hasMessageContaining("target.technologies");
        Path binary = Files.write(folder.resolve("binary"), "mức".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> print("criteria", "add", binary.toString())).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> print("criteria", "add", folder.resolve("missing").toString()))
                .hasMessageContaining("Cannot read");
        Path builtIn = Files.writeString(folder.resolve("4g.json"), print("criteria", "show", "4g"));
        assertThatThrownBy(() -> print("criteria", "add", builtIn.toString())).hasMessageContaining("built-in");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gaps --criteria 6g, criteria",
        "gaps --scope nobody, scope",
        "gaps --status BAD, status",
        "gaps --by commune --status COVERED, --by",
        "gaps --edition 2024-11, --edition",
        "gaps --by district --edition 2025-07, by",
        "compare-criteria 4g 6g, second",
        "criteria show 6g, 6g",
        "criteria retire any-mobile, any-mobile"
    })
    void aWrongQuestionEndsInOneSentence(String line, String names) {
        assertThatThrownBy(() -> print(line.split(" ")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(names);
    }
}
