package vn.phusong.planner.pipeline;

import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import vn.phusong.planner.job.JobProgress;

/** Has the application under test serve {@code gis-data/mini}, predicted and judged like any pack. */
public final class ServedMiniPack {

    /** Tests that only read share one database, and so one run, under this name. */
    public static final String DATABASE = "served-mini-pack";

    private static final JobProgress SILENT = new JobProgress() {
        @Override
        public void report(String step, double fraction) {}

        @Override
        public void checkInterrupted() {}
    };

    private ServedMiniPack() {}

    /** Does nothing where it is served already. */
    public static void publish(BeanFactory beans) {
        beans.getBean(Pipeline.class)
                .bringUpToDate(Path.of("gis-data", "mini").toAbsolutePath(), false, SILENT);
    }
}
