package vn.phusong.planner.ogcapi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;

/** Writes a published layer from the database, the same bytes that a server gives at {@code /layers}. */
@Command(
        name = "export",
        description = "Write a published layer as one file: the same bytes as the server's /layers/LAYER.FORMAT.")
public final class ExportCommand extends DatabaseCommand {

    @Parameters(index = "0", paramLabel = "LAYER", description = "id of the layer, such as hamlet-gaps")
    private @Nullable String layer;

    @Option(names = "--format", paramLabel = "FORMAT", description = "geojson or csv (default: geojson)")
    private LayerFormat format = LayerFormat.GEOJSON;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: standard output)")
    private @Nullable Path out;

    @Override
    public int run(BeanFactory beans) throws IOException {
        if (out != null) {
            OutFile.check("--out", out);
        }
        byte[] bytes = LayerFile.bytes(read(beans), format);
        if (out == null) {
            System.out.write(bytes);
            System.out.flush();
        } else {
            OutFile.write(out, bytes);
            err().println(bytes.length + " bytes in " + out);
        }
        return ExitCode.OK;
    }

    private LayerSnapshot read(BeanFactory beans) {
        FeatureCollections collections = beans.getBean(FeatureCollections.class);
        CollectionProvider provider = collections
                .find(String.valueOf(layer))
                .orElseThrow(() -> CommandFailure.badInput("There is no layer '" + layer + "'; there are: "
                        + collections.list().stream()
                                .map(known -> known.description().id())
                                .collect(Collectors.joining(", "))
                        + "."));
        Publications publications = beans.getBean(Publications.class);
        Publication publication = publications
                .findPublishedVersion()
                .flatMap(publications::find)
                .orElseThrow(CommandFailure::nothingPublished);
        return beans.getBean(SnapshotBuilder.class).build(provider, publication);
    }
}
