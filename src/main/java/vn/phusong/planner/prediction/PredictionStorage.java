package vn.phusong.planner.prediction;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.map.RunFiles;

/** Where predictions keep their files: in the data folder, beside the cluster. */
@Configuration(proxyBeanMethods = false)
class PredictionStorage {

    private static final int MB_SHIFT = 20;

    /** @param most_MB what all loss rasters may take; the ones read least recently go first */
    @Bean
    LossStore lossStore(DataFolder folder, @Value("${phusong.losses.max-size-mb}") long most_MB) {
        return new LossStore(folder.resolve("losses"), most_MB << MB_SHIFT);
    }

    @Bean
    RunFiles runFiles(DataFolder folder) {
        return new RunFiles(folder.resolve("runs"));
    }
}
