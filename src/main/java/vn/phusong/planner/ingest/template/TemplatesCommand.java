package vn.phusong.planner.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.mapping.FieldWords;
import vn.phusong.planner.ingest.template.Templates.Form;

/** Writes the templates and the data dictionary into a folder. */
@Command(
        name = "templates",
        description = "Write empty tables (XLSX, CSV), filled examples and the data dictionary into a folder.")
public final class TemplatesCommand extends DatabaseCommand {
    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "folder to write into")
    private Path folder = Path.of(".");

    @Option(names = "--kind", paramLabel = "KIND", description = "only this kind of dataset; may be repeated")
    private List<String> kinds = List.of();

    @Option(names = "--lang", paramLabel = "vi|en", description = "language of labels and meanings (default: vi)")
    private Language language = Language.vi;

    /** Named as they are typed. */
    enum Language {
        vi,
        en
    }

    @Override
    public int run(BeanFactory beans) throws IOException {
        Templates templates = beans.getBean(Templates.class);
        kinds.stream().filter(kind -> !templates.kinds().contains(kind)).findFirst().ifPresent(kind -> {
            throw CommandFailure.badInput(
                    "There is no kind " + kind + "; there are " + String.join(", ", templates.kinds()) + ".");
        });
        Locale locale = language == Language.vi ? FieldWords.VI : FieldWords.EN;
        Files.createDirectories(folder);
        List<String> chosen = kinds.isEmpty() ? templates.kinds() : kinds;
        for (String kind : chosen) {
            for (Form form : Form.values()) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(kind + form.ending()))) {
                    templates.write(kind, form, locale, out);
                }
            }
        }
        Path dictionary = folder.resolve("data-dictionary.md");
        Files.writeString(dictionary, templates.dictionary(locale));
        out().printf("%d kinds, each as %s; %s%n", chosen.size(), "KIND.xlsx, KIND.csv, KIND-example.csv", dictionary);
        return ExitCode.OK;
    }
}
