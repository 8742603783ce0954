package vn.phusong.planner.gap.criteria;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Reads a criteria definition from YAML or JSON (every JSON document is YAML). All faults are found in one
 * pass, each with its line; the form is described in {@code src/docs/criteria.md}.
 */
public final class CriteriaReader {

    private static final Set<String> FIELDS =
            Set.of("criteria", "title", "technologies", "levels", "hamlet", "target", "probability");
    private static final String TECHNOLOGIES = "GSM, UMTS, LTE, NR";

    private final String file;
    private final List<CriteriaProblem> problems = new ArrayList<>();

    private CriteriaReader(String file) {
        this.file = file;
    }

    /**
     * The definition in {@code text}.
     *
     * @param file its name, for the problems
     */
    public static CriteriaFile read(String file, String text) {
        CriteriaReader reader = new CriteriaReader(file);
        Optional<CoverageCriteria> criteria = reader.document(text).flatMap(reader::criteria);
        return new CriteriaFile(reader.problems.isEmpty() ? criteria.orElseThrow() : null, reader.problems);
    }

    private Optional<DocumentNode> document(String text) {
        try {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (node != null) {
                return DocumentNode.root(file, node, problems);
            }
            problems.add(new CriteriaProblem(file, 1, "", null, "một bộ tiêu chí", "one criteria definition"));
        } catch (MarkedYAMLException fault) {
            int line = fault.getProblemMark() == null ? 1 : fault.getProblemMark().getLine() + 1;
            problems.add(new CriteriaProblem(
                    file, line, "", fault.getProblem(), "YAML hoặc JSON đúng cú pháp", "well-formed YAML or JSON"));
        }
        return Optional.empty();
    }

    private Optional<CoverageCriteria> criteria(DocumentNode root) {
        root.allow(FIELDS);
        String id = id(root);
        Optional<DocumentNode> title = root.child("title");
        title.ifPresent(node -> node.allow(Set.of("vi", "en")));
        Optional<String> title_vi = title.flatMap(node -> node.text("vi"));
        Optional<String> title_en = title.flatMap(node -> node.text("en"));
        Set<Technology> technologies = technologies(root);
        HamletRule hamlet = root.child("hamlet").flatMap(this::hamlet).orElse(null);
        TargetRule target = root.child("target").flatMap(this::target).orElse(null);
        ProbabilityRule probability = root.child("probability").flatMap(this::probability).orElse(null);
        Map<Technology, SignalThresholds> levels = levels(root, technologies, target);
        if (!problems.isEmpty() || id == null || hamlet == null || target == null || probability == null) {
            return Optional.empty();
        }
        return Optional.of(new CoverageCriteria(
                new CriteriaKey(id, 1),
                title_vi.orElseThrow(),
                title_en.orElseThrow(),
                technologies,
                levels,
                hamlet,
                target,
                probability,
                false));
    }

    private @Nullable String id(DocumentNode root) {
        String id = root.text("criteria").orElse(null);
        if (id != null && !CriteriaKey.ID.matcher(id).matches()) {
            root.reject(
                    "criteria",
                    "chữ thường và số, nối bằng gạch nối (ví dụ xa-a-4g)",
                    "lower-case words and digits joined by hyphens (such as my-4g)");
        }
        return id;
    }

    private Set<Technology> technologies(DocumentNode node) {
        EnumSet<Technology> technologies = EnumSet.noneOf(Technology.class);
        String expected_vi = "danh sách không lặp từ: " + TECHNOLOGIES;
        String expected_en = "a list without repeats of: " + TECHNOLOGIES;
        for (String name : node.texts("technologies", expected_vi, expected_en).orElse(List.of())) {
            if (findTechnology(name).map(technologies::add).orElse(false).equals(false)) {
                node.reject("technologies", expected_vi, expected_en);
                break;
            }
        }
        return technologies;
    }

    private Map<Technology, SignalThresholds> levels(
            DocumentNode root, Set<Technology> technologies, @Nullable TargetRule target) {
        Map<Technology, SignalThresholds> levels = new EnumMap<>(Technology.class);
        Optional<DocumentNode> node = root.child("levels");
        if (node.isEmpty()) {
            return levels;
        }
        for (String name : node.get().names()) {
            Optional<Technology> technology = findTechnology(name);
            if (technology.isEmpty()) {
                node.get().reject(name, "một trong: " + TECHNOLOGIES, "one of: " + TECHNOLOGIES);
                continue;
            }
            node.get()
                    .child(name)
                    .flatMap(this::thresholds)
                    .ifPresent(thresholds -> levels.put(technology.get(), thresholds));
        }
        EnumSet<Technology> needed = EnumSet.noneOf(Technology.class);
        needed.addAll(technologies);
        needed.addAll(target == null ? Set.of() : target.technologies());
        for (Technology technology : needed) {
            if (!node.get().has(technology.name())) {
                node.get().child(technology.name());
            }
        }
        return levels;
    }

    private Optional<SignalThresholds> thresholds(DocumentNode node) {
        node.allow(Set.of("good", "usable", "source"));
        Integer good = level(node, "good");
        Integer usable = level(node, "usable");
        Optional<String> source = node.text("source");
        if (good == null || usable == null || source.isEmpty()) {
            return Optional.empty();
        }
        if (good < usable) {
            node.reject("good", "mức tốt không thấp hơn mức dùng được", "a good level not below the usable one");
            return Optional.empty();
        }
        return Optional.of(new SignalThresholds(good, usable, source.get()));
    }

    private @Nullable Integer level(DocumentNode node, String name) {
        return scaled(
                node,
                name,
                2,
                BigDecimal.valueOf(SignalThresholds.LOWEST_cdBm, 2),
                BigDecimal.valueOf(SignalThresholds.HIGHEST_cdBm, 2),
                "mức thu −160..0 dBm, nhiều nhất hai chữ số thập phân",
                "a level of -160..0 dBm with at most two decimals");
    }

    private @Nullable Integer share(DocumentNode node, String name) {
        return scaled(
                node,
                name,
                6,
                BigDecimal.valueOf(1, 6),
                BigDecimal.ONE,
                "tỷ lệ lớn hơn 0, không quá 1 (95 % viết là 0.95)",
                "a share above 0 and at most 1 (95 % is written 0.95)");
    }

    /** The number as an integer of 10^-decimals, if it has no more decimals and lies within the bounds. */
    private static @Nullable Integer scaled(
            DocumentNode node,
            String name,
            int decimals,
            BigDecimal lowest,
            BigDecimal highest,
            String expected_vi,
            String expected_en) {
        Optional<BigDecimal> number = node.number(name, expected_vi, expected_en);
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal value = number.get();
        if (value.compareTo(lowest) < 0
                || value.compareTo(highest) > 0
                || value.stripTrailingZeros().scale() > decimals) {
            node.reject(name, expected_vi, expected_en);
            return null;
        }
        return value.movePointRight(decimals).intValueExact();
    }

    private Optional<HamletRule> hamlet(DocumentNode node) {
        node.allow(Set.of("uncovered_below_share", "covered_from_share", "centre_only", "source"));
        Integer uncovered = share(node, "uncovered_below_share");
        Integer covered = share(node, "covered_from_share");
        Optional<Boolean> centreOnly = node.flag("centre_only");
        Optional<String> source = node.text("source");
        if (uncovered == null || covered == null || centreOnly.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        if (uncovered > covered) {
            node.reject(
                    "uncovered_below_share", "không quá covered_from_share", "at most covered_from_share");
            return Optional.empty();
        }
        return Optional.of(new HamletRule(uncovered, covered, centreOnly.get(), source.get()));
    }

    private Optional<TargetRule> target(DocumentNode node) {
        node.allow(Set.of("technologies", "closed_from_share", "source"));
        Set<Technology> technologies = technologies(node);
        Integer closed = share(node, "closed_from_share");
        Optional<String> source = node.text("source");
        if (technologies.isEmpty() || closed == null || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TargetRule(technologies, closed, source.get()));
    }

    private Optional<ProbabilityRule> probability(DocumentNode node) {
        node.allow(Set.of("required", "source"));
        String expected_vi = "xác suất 0.5..0.999 (0.5: mức trung vị quyết định)";
        String expected_en = "a probability of 0.5..0.999 (0.5: the median decides)";
        Optional<BigDecimal> required = node.number("required", expected_vi, expected_en);
        Optional<String> source = node.text("source");
        if (required.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        if (required.get().compareTo(ProbabilityRule.MEDIAN) < 0
                || required.get().compareTo(ProbabilityRule.HIGHEST) > 0) {
            node.reject("required", expected_vi, expected_en);
            return Optional.empty();
        }
        return Optional.of(new ProbabilityRule(required.get(), source.get()));
    }

    private static Optional<Technology> findTechnology(String name) {
        for (Technology technology : Technology.values()) {
            if (technology.name().equals(name)) {
                return Optional.of(technology);
            }
        }
        return Optional.empty();
    }
}
