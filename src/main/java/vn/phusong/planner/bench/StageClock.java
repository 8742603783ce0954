package vn.phusong.planner.bench;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.bench.ImportBenchReport.Checked;
import vn.phusong.planner.ingest.LoadProgress;

/** Times the stages of a load. What is neither hashing, reading, checking nor storing counts as {@code DONE}. */
final class StageClock implements LoadProgress {
    private final Map<String, Map<LoadStage, Span>> spans = new HashMap<>();
    private final Map<List<String>, Double> checks_s = new LinkedHashMap<>();
    private String dataset = "";
    private LoadStage stage = LoadStage.DONE;
    private Span since = Span.now();

    @Override
    public void report(String next, LoadStage nextStage, long rowsSoFar) {
        Span now = Span.now();
        spans.computeIfAbsent(dataset, each -> new EnumMap<>(LoadStage.class))
                .merge(stage, now.minus(since), Span::plus);
        dataset = next;
        stage = nextStage;
        since = now;
    }

    @Override
    public void checked(String kind, String step, long took_ns) {
        checks_s.merge(List.of(kind, step), took_ns * 1e-9, Double::sum);
    }

    /** Steps of checking, the slowest first. */
    List<Checked> checks() {
        return checks_s.entrySet().stream()
                .map(each -> new Checked(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .sorted(Comparator.comparingDouble(Checked::wall_s).reversed())
                .toList();
    }

    /** The load has ended. */
    void stop() {
        report("", LoadStage.DONE, 0);
    }

    /** Of one dataset. */
    Map<LoadStage, Span> of(String name) {
        return spans.getOrDefault(name, Map.of());
    }

    /** Of all datasets, and what belongs to none. */
    Map<LoadStage, Span> all() {
        Map<LoadStage, Span> all = new EnumMap<>(LoadStage.class);
        spans.values().forEach(each -> each.forEach((name, span) -> all.merge(name, span, Span::plus)));
        return all;
    }
}
