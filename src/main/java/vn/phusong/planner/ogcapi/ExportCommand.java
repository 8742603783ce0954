package vn.phusong.planner.ogcapi;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;

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
        byte[] bytes = LayerFile.bytes(read(beans), format);
        if (out == null) {
            System.out.write(bytes);
            System.out.flush();
        } else {
            write(out.toAbsolutePath(), bytes);
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

    /** The file is whole or not there: it is written beside its place and then moved. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandFailure.badInput("The folder of --out " + file + " does not exist.");
        }
        if (Files.isDirectory(file)) {
            throw CommandFailure.badInput("--out " + file + " is a folder; name a file in it.");
        }
        if (!Files.isWritable(folder)) {
            throw CommandFailure.badInput("--out " + file + " cannot be written: the folder is closed to this user.");
        }
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
