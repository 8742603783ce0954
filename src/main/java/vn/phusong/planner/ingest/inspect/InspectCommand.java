package vn.phusong.planner.ingest.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.ingest.mapping.FieldWords;

/** Tells what a file is and how it could be loaded, and writes that into a pack if so asked. */
@Command(
        name = "inspect",
        description = {
            "Look at a file: format, reference system, columns and what they could mean, first issues.",
            "With --add-to, write its entry into a pack; then load the pack."
        })
public final class InspectCommand extends DatabaseCommand {

    @Parameters(paramLabel = "FILE", description = "file, zip archive or folder to look at")
    private Path file = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND", description = "kind of dataset it is meant to be, such as hamlets")
    private @Nullable String kind;

    @Option(names = "--crs", paramLabel = "EPSG:N", description = "reference system it is in, if you know")
    private @Nullable String crs;

    @Option(
            names = "--column",
            paramLabel = "FIELD=COLUMN",
            description = "which column holds a field, where the proposal is wrong; an empty column: none")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--default",
            paramLabel = "FIELD=VALUE",
            description = "what all rows have of a field that the file lacks, such as level=COMMUNE")
    private Map<String, String> defaults = new LinkedHashMap<>();

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "key of the format, such as layer or encoding")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--pack-id", paramLabel = "ID", description = "pack whose land the places must lie in")
    private @Nullable String packId;

    @Option(names = "--add-to", paramLabel = "FOLDER", description = "pack to write the entry and copy the file into")
    private @Nullable Path packFolder;

    @Option(names = "--name", paramLabel = "NAME", description = "name of the entry (default: the file's)")
    private @Nullable String name;

    @Option(names = "--edition", paramLabel = "CODE", description = "edition, for the kinds that have one")
    private @Nullable String edition;

    @Option(names = "--lang", paramLabel = "vi|en", description = "language of the issues (default: en)")
    private Language language = Language.en;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    /** Named as they are typed. */
    enum Language {
        vi,
        en
    }

    @Override
    public int run(BeanFactory beans) throws IOException {
        if (!Files.isReadable(file)) {
            throw CommandFailure.badInput("There is no file " + file + ", or it cannot be read.");
        }
        Inspector inspector = beans.getBean(Inspector.class);
        if (kind != null && !inspector.kinds().contains(kind)) {
            throw CommandFailure.badInput(
                    "There is no kind " + kind + "; there are " + String.join(", ", inspector.kinds()) + ".");
        }
        Inspection inspection = inspector.inspect(new InspectRequest(
                file.toAbsolutePath().normalize(), Optional.ofNullable(kind), Optional.ofNullable(crs),
                new TreeMap<>(options), columns, new TreeMap<>(defaults), pack(beans.getBean(Packs.class))));
        if (asJson) {
            out().println(beans.getBean(JsonMapper.class)
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(beans.getBean(InspectionDocument.class).of(inspection, language.name())));
        } else {
            new InspectionText(out(), locale()).print(inspection);
        }
        NewEntry entry = NewEntry.of(inspection, Optional.ofNullable(name), Optional.ofNullable(edition));
        if (packFolder != null) {
            add(entry, packFolder, beans.getBean(PackFolders.class));
        } else if (!asJson && inspection.format() != null) {
            out().println("Entry of pack.yaml (--add-to FOLDER writes it):");
            out().print(entry.text());
        }
        return inspection.format() == null ? ExitCode.BAD_INPUT : ExitCode.OK;
    }

    private void add(NewEntry entry, Path folder, PackFolders folders) throws IOException {
        if (entry.inspection().format() == null) {
            throw CommandFailure.badInput(file + " cannot be read, so it was not added.");
        }
        try {
            Path placed = folders.add(folder, entry);
            err().println("Added " + entry.name() + " (" + placed + ") to " + folder + ".");
            err().println("Next: ./phusong load " + folder);
        } catch (RefusedEntry e) {
            String reasons = e.issues().stream()
                    .map(issue -> IssueMessages.message(issue, locale()))
                    .collect(Collectors.joining(" "));
            throw CommandFailure.badInput("Not added to " + folder + ", which is as it was: " + reasons);
        }
    }

    private Locale locale() {
        return language == Language.vi ? FieldWords.VI : FieldWords.EN;
    }

    private Optional<String> pack(Packs packs) {
        List<String> loaded = packs.list().stream().map(Pack::id).toList();
        if (packId != null && !loaded.contains(packId)) {
            throw CommandFailure.badInput("No pack " + packId + " is loaded; there are " + loaded + ".");
        }
        return packId == null && loaded.size() == 1 ? Optional.of(loaded.get(0)) : Optional.ofNullable(packId);
    }
}
