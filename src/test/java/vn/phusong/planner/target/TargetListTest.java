package vn.phusong.planner.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest(database = "ingest")
class TargetListTest {
    @Autowired
    private PackLoader loader;

    @Autowired
    private TargetList targets;

    @Autowired
    private TargetRepository stored;

    @Test
    void targetsAreAreasOrPoints(@TempDir Path temporary) {
        assertThat(loader.load(PackFolder.tiny(temporary).path(), false).accepted()).isTrue();
        List<Target> list = targets.list("tiny");
        assertThat(list).extracting(Target::code).containsExactly("DC-1", "KCN-1");
        assertThat(list.get(0).boundary()).isNull();
        assertThat(list.get(0).status()).isNull();
        assertThat(list.get(1).kind()).isEqualTo(TargetKind.INDUSTRIAL_PARK);
        assertThat(list.get(1).boundary().contains(list.get(1).centre())).isTrue();
        assertThat(list)
                .allSatisfy(target ->
                        assertThat(stored.findCurrent("tiny", target.code()).orElseThrow().target())
                                .isEqualTo(target));
    }
}
