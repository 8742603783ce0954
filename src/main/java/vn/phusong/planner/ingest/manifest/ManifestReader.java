package vn.phusong.planner.ingest.manifest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.Edition;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.planner.ingest.RadioConstants.MaxRadius;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.SourceText;

/** Reads and checks {@code pack.yaml}: all faults at once, each with its line and what would be right. */
public final class ManifestReader {
    public static final String FILE_NAME = "pack.yaml";

    private static final String PACK_ID = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String EDITION_CODE = "[0-9]{4}(-[0-9]{2}){0,2}";

    private final Collection<? extends DatasetImporter> importers;
    private final Formats formats;

    public ManifestReader(Collection<? extends DatasetImporter> importers, Formats formats) {
        this.importers = importers;
        this.formats = formats;
    }

    /**
     * @param manifest null if there are issues; every issue of a manifest is an error
     * @param packId as far as it could be read
     */
    public record Reading(@Nullable PackManifest manifest, @Nullable String packId, List<ImportIssue> issues) {}

    public Reading read(Path folder) {
        Problems problems = new Problems();
        Optional<YamlMap> top = compose(folder, problems).flatMap(node -> YamlMap.of(node, "", problems));
        if (top.isEmpty()) {
            return new Reading(null, null, problems.issues());
        }
        PackManifest manifest = manifest(realPath(folder), top.get(), problems);
        String packId = manifest.pack().id();
        return new Reading(
                problems.isEmpty() ? manifest : null, packId.isEmpty() ? null : packId, problems.issues());
    }

    private static Optional<Node> compose(Path folder, Problems problems) {
        Path file = folder.resolve(FILE_NAME);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                problems.report(IngestIssue.EMPTY_FILE, (Long) null, null, null, "pack: …");
            }
            return Optional.ofNullable(node);
        } catch (CharacterCodingException e) {
            problems.report(IngestIssue.NOT_UTF_8, (Long) null, null, lineOfFirstMalformedByte(file), "UTF-8");
        } catch (MarkedYAMLException e) {
            problems.report(IngestIssue.YAML_SYNTAX, e.getProblemMark().getLine() + 1L, null, e.getProblem(), null);
        } catch (YAMLException e) {
            problems.report(IngestIssue.YAML_SYNTAX, (Long) null, null, e.getMessage(), null);
        } catch (IOException e) {
            problems.report(IngestIssue.PACK_NOT_FOUND, (Long) null, null, folder.toString(), "FOLDER/" + FILE_NAME);
        }
        return Optional.empty();
    }

    private static String lineOfFirstMalformedByte(Path file) {
        try {
            return String.valueOf(SourceText.lineOfFirstMalformedByte(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackManifest manifest(Path folder, YamlMap top, Problems problems) {
        String id = top.text("pack", PACK_ID);
        Optional<YamlMap> title = top.map("title");
        String title_vi = title.map(map -> map.text("vi")).orElse("");
        String title_en = title.map(map -> map.text("en")).orElse("");
        title.ifPresent(YamlMap::rejectOthers);
        String province = top.text("province", "[0-9]{2}");
        boolean synthetic = top.flag("synthetic");
        String licence = top.text("licence");
        String source = top.text("source");
        RadioConstants radio = top.findMap("radio").map(ManifestReader::radio).orElse(RadioConstants.DEFAULT);
        List<Edition> editions = editions(top.maps("editions"));
        String register = registerEdition(top, editions);
        Pack pack = new Pack(
                id, title_vi, title_en, province, synthetic, licence, source, register, radio, folder.toString());
        List<DatasetEntry> datasets = datasets(folder, top.maps("datasets"), pack, editions);
        top.rejectOthers();
        return new PackManifest(folder, pack, editions, datasets);
    }

    private static RadioConstants radio(YamlMap map) {
        RadioConstants usual = RadioConstants.DEFAULT;
        double deltaN = map.number("delta_n", 0, 157, usual.deltaN());
        double n0 = map.number("n0", 200, 500, usual.n0());
        MaxRadius radius = map.findMap("max_radius_km").map(ManifestReader::radius).orElse(usual.maxRadius());
        double posting_m = map.number(
                "map_posting_m",
                RadioConstants.LEAST_POSTING_M,
                RadioConstants.LARGEST_POSTING_M,
                usual.mapPosting_m());
        map.rejectOthers();
        return new RadioConstants(deltaN, n0, radius, (int) Math.round(posting_m));
    }

    private static MaxRadius radius(YamlMap map) {
        MaxRadius usual = RadioConstants.DEFAULT.maxRadius();
        MaxRadius radius = new MaxRadius(
                map.number("GSM", 0, 100, usual.gsm_km()),
                map.number("up_to_1_GHz", 0, 100, usual.upTo1GHz_km()),
                map.number("up_to_2.3_GHz", 0, 100, usual.upTo2300MHz_km()),
                map.number("above", 0, 100, usual.above_km()));
        map.rejectOthers();
        return radius;
    }

    private static List<Edition> editions(List<YamlMap> maps) {
        List<Edition> editions = new ArrayList<>();
        for (YamlMap map : maps) {
            String code = map.text("code", EDITION_CODE);
            Optional<YamlMap> title = map.map("title");
            String title_vi = title.map(each -> each.text("vi")).orElse("");
            String title_en = title.map(each -> each.text("en")).orElse("");
            title.ifPresent(YamlMap::rejectOthers);
            map.text("valid_from");
            Edition edition = new Edition(
                    code,
                    title_vi,
                    title_en,
                    map.findDate("valid_from").orElse(LocalDate.EPOCH),
                    map.findDate("valid_to").orElse(null));
            map.rejectOthers();
            checkPeriod(map, edition, editions);
            editions.add(edition);
        }
        editions.sort(Comparator.comparing(Edition::validFrom).thenComparing(Edition::code));
        return editions;
    }

    private static void checkPeriod(YamlMap map, Edition edition, List<Edition> others) {
        if (edition.validTo() != null && !edition.validTo().isAfter(edition.validFrom())) {
            map.report(
                    IngestIssue.INVALID_VALUE, "valid_to", edition.validTo().toString(), "> " + edition.validFrom());
        }
        for (Edition other : others) {
            if (other.code().equals(edition.code())) {
                map.report(IngestIssue.DUPLICATE_EDITION, "code", edition.code(), null);
            } else if (overlap(edition, other)) {
                map.report(
                        IngestIssue.OVERLAPPING_EDITIONS,
                        "valid_from",
                        period(edition),
                        other.code() + ": " + period(other));
            }
        }
    }

    private static boolean overlap(Edition one, Edition other) {
        return (one.validTo() == null || one.validTo().isAfter(other.validFrom()))
                && (other.validTo() == null || other.validTo().isAfter(one.validFrom()));
    }

    private static String period(Edition edition) {
        return "[" + edition.validFrom() + ", " + (edition.validTo() == null ? "…" : edition.validTo()) + ")";
    }

    private static String registerEdition(YamlMap top, List<Edition> editions) {
        String register = top.text("register_edition", EDITION_CODE);
        if (!register.isEmpty() && editions.stream().noneMatch(edition -> edition.code().equals(register))) {
            top.report(IngestIssue.EDITION_NOT_DECLARED, "register_edition", register, codes(editions));
        }
        return register;
    }

    private List<DatasetEntry> datasets(Path folder, List<YamlMap> maps, Pack pack, List<Edition> editions) {
        DatasetReader reader = new DatasetReader(folder, pack, editions, importers, formats);
        Set<String> names = new HashSet<>();
        List<DatasetEntry> entries = new ArrayList<>();
        for (YamlMap map : maps) {
            DatasetEntry entry = reader.read(map);
            if (!entry.name().isEmpty() && !names.add(entry.name())) {
                map.report(IngestIssue.DUPLICATE_DATASET, "name", entry.name(), null);
            }
            entries.add(entry);
        }
        return entries;
    }

    static String codes(List<Edition> editions) {
        return String.join(" | ", editions.stream().map(Edition::code).toList());
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
