package vn.phusong.planner.prediction.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.coverage.LossRaster;

/** Processes that write, read and evict in one folder at once, and are killed in the midst of it. */
class LossStoreProcessesTest {
    private static final int KEYS = 40;

    /** About half of what the keys would take, so that eviction goes on all the time. */
    private static final long BYTES = 20L * 2 * 128 * 128;

    @TempDir
    private Path folder;

    @Test
    void nobodyEverReadsHalfARaster() throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                processes.add(writer());
            }
            await(processes);
            processes.get(0).destroyForcibly().waitFor();
            TimeUnit.MILLISECONDS.sleep(500);
            processes.get(1).destroyForcibly().waitFor();
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(processes.get(2).isAlive()).as("the third has met no fault").isTrue();
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().waitFor();
            }
        }
        LossStore store = new LossStore(folder, BYTES);
        int found = 0;
        for (int i = 0; i < KEYS; i++) {
            LossKey key = key(i);
            if (store.holds(key)) {
                assertThat(store.find(key).orElseThrow().losses_cdB()).isEqualTo(raster(i).losses_cdB());
                found++;
            }
        }
        assertThat(found).isPositive();
        assertThat(store.bytes()).as("bounded, but for what is in flight").isLessThan(BYTES + 3L * 2 * 2 * 128 * 128 + BYTES / 5);
    }

    /** Until each has begun. */
    private void await(List<Process> processes) throws Exception {
        for (int i = 0; i < 300; i++) {
            try (Stream<Path> started = Files.list(folder)) {
                if (started.filter(file -> file.toString().endsWith(".started")).count() == processes.size()) {
                    TimeUnit.MILLISECONDS.sleep(700);
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the writers did not start within 30 s");
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LossStoreProcessesTest.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
    }

    /** Writes and reads for ever; ends only if it reads what nobody wrote. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Random random = new Random();
        LossStore store = new LossStore(folder, BYTES);
        Files.createFile(folder.resolve(ProcessHandle.current().pid() + ".started"));
        while (true) {
            int number = random.nextInt(KEYS);
            LossRaster raster = raster(number);
            store.put(key(number), raster);
            LossRaster read = store.find(key(number)).orElse(raster);
            if (!java.util.Arrays.equals(read.losses_cdB(), raster.losses_cdB())) {
                throw new IllegalStateException("raster " + number + " came back as another");
            }
        }
    }

    private static LossKey key(int number) {
        return LossKey.of(Map.of("number", String.valueOf(number)));
    }

    private static LossRaster raster(int number) {
        return LossRasters.random(new Random(number), 128, 128);
    }
}
