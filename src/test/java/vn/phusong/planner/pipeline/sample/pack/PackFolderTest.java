package vn.phusong.planner.pipeline.sample.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

    @TempDir
    private Path parent;

    @Test
    void replacesThePackThatWasThere() throws IOException {
        Path folder = parent.resolve("p");
        PackFolder first = new PackFolder("pack: one\n");
        first.add("operators", "operators", "network/operators.csv", "code\na\n");
        first.write(folder);
        PackFolder second = new PackFolder("pack: two\n");
        second.add("sites", "sites", "sites.csv", "code\nb\n", "source: \"me\"");
        second.write(folder);

        assertThat(Files.readString(folder.resolve("pack.yaml"))).isEqualTo("""
                pack: two
                datasets:
                  - name: sites
                    kind: sites
                    file: sites.csv
                    format: csv
                    crs: EPSG:4326
                    source: "me"
                """);
        assertThat(folder.resolve("network")).doesNotExist();
        assertThat(parent.toFile().list()).containsExactly("p");
    }

    @Test
    void leavesAForeignFolderAlone() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("home"));
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatIOException().isThrownBy(() -> new PackFolder("pack: x\n").write(folder))
                .withMessageContaining("no pack.yaml");
        assertThat(letter).hasContent("dear");
    }
}
