package vn.phusong.planner.bench;

import picocli.CommandLine.Command;

/** {@code phusong bench}: only holds the measurements. */
@Command(
        name = "bench",
        subcommands = ImportBenchCommand.class,
        synopsisSubcommandLabel = "MEASUREMENT",
        description = "Measure how fast PhuSong works on this machine (method and results: src/docs/performance.md).")
public final class BenchCommand {}
