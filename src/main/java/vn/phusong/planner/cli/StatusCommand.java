package vn.phusong.planner.cli;

import java.util.LinkedHashMap;
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
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        beans.getBeanProvider(StatusPart.class)
                .orderedStream()
                .forEach(part -> parts.put(part.name(), part.facts()));
        if (json) {
            out().println(beans.getBean(JsonMapper.class)
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(parts));
        } else {
            parts.forEach((name, facts) -> {
                out().println(name);
                facts.forEach((fact, value) -> out().printf("  %-24s %s%n", fact, value));
            });
        }
        return ExitCode.OK;
    }
}
