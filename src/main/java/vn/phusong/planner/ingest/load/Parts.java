package vn.phusong.planner.ingest.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.ExpectedArea;
import vn.phusong.planner.ingest.LoadCheck;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;

/**
 * Everything a load works with: the features' importers by kind, the readers' formats, and the tables.
 *
 * @param importers in a fixed order
 * @param checks across kinds
 */
record Parts(
        Map<String, DatasetImporter> importers,
        List<LoadCheck> checks,
        Formats formats,
        PackTable packs,
        DatasetTable datasets,
        VersionTable versions,
        RasterStore rasters,
        ExpectedArea area,
        JdbcClient jdbc,
        DataSource dataSource) {

    /** Collects the beans and refuses a program in which they do not fit together. */
    @Component
    static final class Collected {
        private final Parts parts;

        Collected(
                List<DatasetImporter> importers,
                List<LoadCheck> checks,
                List<RowReader> readers,
                PackTable packs,
                DatasetTable datasets,
                VersionTable versions,
                RasterStore rasters,
                ExpectedArea area,
                JdbcClient jdbc,
                DataSource dataSource) {
            Map<String, DatasetImporter> byKind = importers.stream()
                    .collect(Collectors.toMap(
                            DatasetImporter::kind,
                            Function.identity(),
                            (one, other) -> {
                                throw new IllegalStateException("two importers for " + one.kind());
                            },
                            TreeMap::new));
            parts = new Parts(
                    byKind, checks, new Formats(readers), packs, datasets, versions, rasters, area, jdbc, dataSource);
        }

        Parts get() {
            return parts;
        }
    }
}
