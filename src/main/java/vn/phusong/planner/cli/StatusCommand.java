package vn.phusong.planner.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.StatusPart;

/** What is there, as the modules tell it of themselves. */
@Command(name = "status", description = "Show what the data folder holds: database, data, results.")
final class StatusCommand extends DatabaseCommand {

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public int run(BeanFactory beans) {
        List<StatusPart> parts =
                beans.getBeanProvider(StatusPart.class).orderedStream().toList();
        if (json) {
            Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
            parts.forEach(part -> facts.put(part.name(), part.facts()));
            out().println(beans.getBean(JsonMapper.class)
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(facts));
        } else {
            parts.forEach(this::print);
        }
        return ExitCode.OK;
    }

    private void print(StatusPart part) {
        List<String> lines = part.lines();
        if (!lines.isEmpty()) {
            out().println(part.name());
            lines.forEach(line -> out().println("  " + line));
        }
    }
}
