package vn.phusong.planner.gap.command;

import picocli.CommandLine.Command;

/** The criteria versions of this installation. */
@Command(
        name = "criteria",
        description = "List, show, add or retire the criteria hamlets and targets are judged by.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CriteriaListCommand.class,
            CriteriaShowCommand.class,
            CriteriaAddCommand.class,
            CriteriaRetireCommand.class
        })
public final class CriteriaCommand {}
