package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PropagationModelsTest {

    private static final Path TABLE = Path.of("src/docs/propagation-models.md");
    private static final String WRITE = "phusong.writeDocs";

    @Test
    void findsByIdAndNamesWhatItKnows() {
        assertThat(PropagationModels.find("p1812")).isPresent();
        assertThat(PropagationModels.find("P1812")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropagationModels.get("p1813"))
                .withMessageContaining("p1813")
                .withMessageContaining("p1812, free-space");
    }

    @Test
    void idsAreUniqueAndLowerCase() {
        Set<String> ids = new HashSet<>();
        for (PropagationModel model : PropagationModels.list()) {
            assertThat(model.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(ids.add(model.id())).as(model.id()).isTrue();
            assertThat(model.version()).isNotBlank();
        }
    }

    /** Below 250 m P.1812 answers, outside what it claims. */
    @Test
    void shortPathsAreFlagged() {
        assertThat(PropagationModels.get("p1812").validity().contains(900, 0.2)).isFalse();
        assertThat(PropagationModels.get("p1812").validity().contains(900, 0.25)).isTrue();
    }

    @Test
    void theTableInTheDocumentsIsInStep() throws IOException {
        String table = table();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE, StandardCharsets.UTF_8) : "")
                .as("%s is stale; regenerate it with: mvn -q test -Dtest=PropagationModelsTest -D%s=true", TABLE, WRITE)
                .isEqualTo(table);
    }

    private static String table() {
        StringBuilder text = new StringBuilder();
        text.append("# Propagation models\n\n");
        text.append("Generated from the registry `PropagationModels`; a test holds it in step. Outside its range a\n");
        text.append("model still answers where it can, and the answer is flagged.\n\n");
        text.append("| id | version | frequency MHz | distance km | antenna m | source of the range |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (PropagationModel model : PropagationModels.list()) {
            ValidityRange range = model.validity();
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s–%s | %s–%s | %s–%s | %s |%n",
                    model.id(),
                    model.version(),
                    plain(range.minFrequency_MHz()),
                    plain(range.maxFrequency_MHz()),
                    plain(range.minDistance_km()),
                    plain(range.maxDistance_km()),
                    plain(range.minTerminalHeight_m()),
                    plain(range.maxTerminalHeight_m()),
                    range.source()));
        }
        text.append("\nEntry into buildings is not a model of a path: `BuildingEntryLoss` (ITU-R P.2109-2) adds to any of\n");
        text.append("them.\n");
        return text.toString().replace("\r\n", "\n");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
