package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.testbed.PhuSongTest;

/** The commands {@code load} and {@code issues}, as {@code cli} runs them. */
@PhuSongTest(database = "ingest")
class LoadCommandTest {
    @Autowired
    private BeanFactory beans;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path temporary;

    private PackFolder pack;
    private String out = "";

    @BeforeEach
    void emptyDatabase(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
    }

    @Test
    void loadTellsEachDatasetAndTheOutcome() throws Exception {
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.OK);
        assertThat(out).containsPattern("hamlets +hamlets +LOADED +5 rows\n")
                .endsWith("Pack tiny: ACCEPTED (attempt 1)\nNext: ./phusong analyse --pack-id tiny\n");
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.OK);
        assertThat(out).contains("Pack tiny: UNCHANGED, nothing to do (attempt 2)\n");
    }

    @Test
    void aRejectedPackEndsWithTwoAndSaysWhereAndWhatWouldBeRight() throws Exception {
        pack.edit("network/sites.csv", "MAST,30", "MAST,3000");
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out)
                .contains("ERROR   out-of-range in sites, 1×\n"
                        + "    network/sites.csv:4: structure_height_m is 3000, but must be in 0.01 … 400.\n")
                .contains("Pack tiny: REJECTED, the database is as it was before.");
        assertThat(out)
                .as("consequences are summed up after their causes")
                .containsPattern("(?s)out-of-range.*\n[2-9] further rows refer to rows with errors: mend these first\n")
                .doesNotContain("reference-left-out", "no-valid-row", "no-row-left");
        assertThat(run(new LoadCommand(), "--accept-valid", "--lang", "vi", pack.path().toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(out)
                .contains("structure_height_m là 3000, nhưng phải trong khoảng")
                .containsPattern("sites +sites +LOADED +3 rows, 1 left out\n");
    }

    @Test
    void aDryRunSaysSoAndEndsLikeALoad() throws Exception {
        assertThat(run(new LoadCommand(), "--dry-run", pack.path().toString())).isEqualTo(ExitCode.OK);
        assertThat(out)
                .containsPattern("hamlets +hamlets +LOADED +5 rows\n")
                .endsWith("Pack tiny: WOULD BE ACCEPTED; this was a dry run, the database is as it was before (attempt 1)\n");
        pack.edit("network/sites.csv", "MAST,30", "MAST,3000");
        assertThat(run(new LoadCommand(), "--dry-run", pack.path().toString())).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void versionsAndRollbackTellWhatChanges() throws Exception {
        run(new LoadCommand(), pack.path().toString());
        pack.edit("network/sites.csv", "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");
        run(new LoadCommand(), pack.path().toString());
        assertThat(out).contains("Changes:\n  sites                  0 added, 1 changed, 0 removed, 2 unchanged\n    changed  T-001: name\n");
        assertThat(run(new VersionsCommand(), "tiny")).isEqualTo(ExitCode.OK);
        assertThat(out.lines().toList())
                .satisfies(lines -> assertThat(lines.get(0))
                        .startsWith("   2  ")
                        .endsWith("  1 of 12 datasets changed: 0 rows added, 1 changed, 0 removed  [current]"));
        assertThat(out)
                .contains(
                        "      units-2025             admin-units, 3 rows, edition 2025-07 valid from 2025-07-01, SYNTHETIC\n"
                                + "        source made by hand for tests; licence CC0-1.0; sha256 ");
        assertThat(out.lines().dropWhile(line -> !line.startsWith("   1  ")).filter(line -> line.contains("; sha256 ")))
                .as("the hash of the sites was another in version 1")
                .isNotEmpty()
                .anySatisfy(line -> assertThat(out.indexOf(line)).isEqualTo(out.lastIndexOf(line)));
        assertThat(run(new RollbackCommand(), "tiny", "--to", "1")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("changed  T-001: name", "Pack tiny: back to version 1, as version 3\n");
        assertThatThrownBy(() -> run(new RollbackCommand(), "tiny", "--to", "7"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no version 7");
        assertThatThrownBy(() -> run(new VersionsCommand(), "none")).isInstanceOf(CommandFailure.class);
    }

    @Test
    void aFileWhoseRowsAllReferToRowsWithErrorsIsNotCalledWrong() throws Exception {
        pack.edit("network/sites.csv", "MAST,30", "MAST,3000");
        keepOnly("network/sectors.csv", "S-003-1");
        keepOnly("network/cells.csv", "C-003-1-L");
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out)
                .contains("ERROR   out-of-range in sites, 1×", "\n2 further rows refer to rows with errors")
                .doesNotContain("no-valid-row");
        assertThat(run(new LoadCommand(), "--accept-valid", pack.path().toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out).contains("ERROR   no-row-left in sectors, 1×", "Mend these errors first").doesNotContain("no-valid-row");
    }

    @Test
    void aPackThatCannotBePredictedIsLoadedWithAWarning() throws Exception {
        String warning = "WARNING missing-kind, 1×\n    pack.yaml: The pack has no dataset of kind elevation, and nothing"
                + " can be predicted without one: add one (format geotiff | hgt) to pack.yaml.\n";
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.OK);
        assertThat(out).contains(warning);
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.OK);
        assertThat(out).contains(warning, "UNCHANGED");
    }

    @Test
    void tablesWithoutCoordinatesNeedNoReferenceSystem() throws Exception {
        String yaml = pack.read("pack.yaml");
        pack.write("pack.yaml", yaml.replaceAll("(kind: (operators|sectors|cells|inventory)\n.*\n.*\n) +crs: .*\n", "$1"));
        assertThat(pack.read("pack.yaml").lines()).hasSize((int) yaml.lines().count() - 4);
        assertThat(run(new LoadCommand(), pack.path().toString())).isEqualTo(ExitCode.OK);
    }

    @Test
    void aFolderWithoutPackIsBadInput() throws Exception {
        assertThat(run(new LoadCommand(), temporary.resolve("nothing").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out).contains("pack-not-found", "has no readable pack.yaml");
    }

    @Test
    void jsonHoldsTheSame() throws Exception {
        pack.edit("network/sites.csv", "MAST,30", "MAST,3000");
        assertThat(run(new LoadCommand(), "--json", pack.path().toString())).isEqualTo(ExitCode.BAD_INPUT);
        JsonNode document = json.readTree(out);
        assertThat(document.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(document.path("datasets").size()).isEqualTo(12);
        assertThat(document.path("issues").valueStream().map(issue -> issue.path("code").asString()))
                .contains("out-of-range", "reference-left-out");
    }

    @Test
    void issuesListsTheLastAttemptOrTheOneNamed() throws Exception {
        assertThatThrownBy(() -> run(new IssuesCommand()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("Nothing has been loaded yet: ./phusong load FOLDER.");
        pack.edit("network/sites.csv", "MAST,30", "MAST,3000");
        run(new LoadCommand(), pack.path().toString());
        assertThat(run(new IssuesCommand())).isEqualTo(ExitCode.OK);
        assertThat(out).startsWith("Attempt 1, ").contains(": REJECTED\n", "out-of-range");
        run(new IssuesCommand(), "--attempt", "1", "--json");
        assertThat(json.readTree(out).path("issues").size()).isGreaterThan(2);
        assertThatThrownBy(() -> run(new IssuesCommand(), "--attempt", "77"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("77");
    }

    private void keepOnly(String file, String code) {
        List<String> lines = pack.read(file).lines().toList();
        pack.write(file, lines.get(0) + "\n" + lines.stream().filter(line -> line.startsWith(code + ",")).findFirst().orElseThrow() + "\n");
    }

    private int run(DatabaseCommand command, String... arguments) throws Exception {
        StringWriter text = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(text));
        line.parseArgs(arguments);
        try {
            return command.run(beans);
        } finally {
            line.getOut().flush();
            out = text.toString();
        }
    }
}
