package vn.phusong.planner.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.bench.pack.Faults;
import vn.phusong.planner.bench.pack.HamletFormat;
import vn.phusong.planner.bench.pack.MadePack;
import vn.phusong.planner.bench.pack.PackSize;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.ScratchCommand;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.database.DatabaseAddress;
import vn.phusong.planner.database.Psql;
import vn.phusong.planner.ingest.LoadOptions;
import vn.phusong.planner.ingest.PackLoader;

/** {@code phusong bench import}. */
@Command(
        name = "import",
        description = {
            "Measure loading: make a pack, load it into a database of its own, and copy the same rows by psql \\copy.",
            "Nothing is left behind; 100,000 hamlets and 1,000,000 cells need 5 GB of --temp-dir while it runs."
        })
final class ImportBenchCommand extends ScratchCommand {
    /** What the issue asks to be enough for a province several times over. */
    private static final long HEAP_MB = 512;

    @Option(
            names = "--hamlets",
            paramLabel = "N",
            defaultValue = "100000",
            description = "rounded up to whole communes of 500 (default: ${DEFAULT-VALUE})")
    private int hamlets;

    @Option(names = "--cells", paramLabel = "N", defaultValue = "1000000", description = "default: ${DEFAULT-VALUE}")
    private int cells;

    @Option(
            names = "--format",
            paramLabel = "geojson|csv",
            defaultValue = "geojson",
            description = "of the hamlets; csv: boundaries as WKT (default: ${DEFAULT-VALUE})")
    private HamletFormat format = HamletFormat.geojson;

    @Option(
            names = "--faults",
            paramLabel = "none|values|references",
            defaultValue = "none",
            description = {
                "what is wrong in every cell: nothing, its technology,",
                "or its sector (default: ${DEFAULT-VALUE})"
            })
    private Faults faults = Faults.none;

    @Option(names = "--accept-valid", description = "load as ./phusong load --accept-valid does")
    private boolean acceptValid;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "3927", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    @Override
    public int run(BeanFactory beans) throws IOException {
        long heap_MB = Runtime.getRuntime().maxMemory() >> 20;
        if (heap_MB > HEAP_MB) {
            err().println("phusong: the heap may grow to " + heap_MB + " MB here; the bar is " + HEAP_MB
                    + " MB: PHUSONG_JAVA_OPTS=-Xmx" + HEAP_MB + "m");
        }
        Path folder = Files.createDirectory(beans.getBean(DataFolder.class).resolve("bench"));
        ImportBench bench = new ImportBench(
                beans.getBean(PackLoader.class),
                beans.getBean(JdbcClient.class),
                Psql.to(address(beans.getBean(HikariDataSource.class))),
                folder,
                next -> err().println("phusong: " + next));
        ImportBenchReport report = bench.run(
                new MadePack(size(), format, faults, seed),
                acceptValid ? LoadOptions.ACCEPT_VALID : LoadOptions.STRICT);
        if (asJson) {
            out().println(beans.getBean(JsonMapper.class)
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(report));
        } else {
            new ImportBenchText(out()).print(report);
        }
        return ExitCode.OK;
    }

    private PackSize size() {
        try {
            return PackSize.of(hamlets, cells);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(e.getMessage() + ".");
        }
    }

    private static DatabaseAddress address(HikariDataSource pool) {
        return new DatabaseAddress(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
}
