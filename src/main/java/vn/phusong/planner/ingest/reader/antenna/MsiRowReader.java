package vn.phusong.planner.ingest.reader.antenna;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Recognition;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.SourceText;
import vn.phusong.radio.antenna.MsiFile;
import vn.phusong.radio.antenna.MsiPatternReader;
import vn.phusong.radio.antenna.PatternFormatException;

/**
 * Reads {@code .msi} and {@code .pln}: one file, a folder of them or a {@code .zip}. A row holds one pattern under the
 * name of its file, with its cuts as 360 attenuations in dB between semicolons.
 */
@Component
final class MsiRowReader implements RowReader {
    private static final Set<String> ENDINGS = Set.of(".msi", ".pln");
    private static final int MOST_BYTES = 1 << 20;

    /** Between neighbouring angles of a cut; what is wider apart was not measured but thought. */
    private static final double WIDEST_GAP_DEG = 2;

    private static final Pattern START = Pattern.compile("(?i)\\n(NAME|MAKE|FREQUENCY|GAIN|TILT)[ \\t]");
    private static final Pattern CUT = Pattern.compile("(?i)\\n(HORIZONTAL|VERTICAL)[ \\t]+[0-9]+");

    @Override
    public String format() {
        return "msi";
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<String> onlyKind() {
        return Optional.of("antennas");
    }

    @Override
    public Recognition recognise(FileHead head) {
        String start = "\n" + head.text();
        boolean byContent = START.matcher(start).find() && CUT.matcher(start).find();
        return Recognition.of(byContent, head.endsWith(".msi", ".pln") || ENDINGS.stream().anyMatch(head::holds));
    }

    @Override
    public boolean readsFolders() {
        return true;
    }

    @Override
    public List<Path> parts(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> files = Files.list(file)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> ENDINGS.contains(Archive.extension(each.toString())))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        if (Archive.extension(source.path().toString()).equals(".zip")) {
            readArchive(source.path(), sink);
            return;
        }
        long number = 0;
        for (Path file : parts(source.path())) {
            try (InputStream content = SourceText.openBytes(file)) {
                number++;
                sink.row(row(number, String.valueOf(file.getFileName()), content));
            }
        }
    }

    private static void readArchive(Path file, Sink sink) throws IOException, BrokenFile {
        try (Archive archive = Archive.open(file)) {
            long number = 0;
            for (String name : archive.names().stream().sorted().toList()) {
                if (ENDINGS.contains(Archive.extension(name))) {
                    try (InputStream content = archive.open(name)) {
                        number++;
                        sink.row(row(number, name.substring(name.lastIndexOf('/') + 1), content));
                    }
                }
            }
        }
    }

    private static RawRow row(long number, String file, InputStream content) throws IOException {
        String code = file.replaceFirst("(?i)(\\.(msi|pln))?(\\.gz)?$", "");
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return broken(number, code, file, "", "≤ 1 MiB");
        }
        try {
            // Comments may be in any encoding; what counts is ASCII.
            MsiFile pattern = MsiPatternReader.read(
                    new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            for (MsiFile.Cut cut : List.of(pattern.horizontal(), pattern.vertical())) {
                if (cut.widestGap_deg() > WIDEST_GAP_DEG) {
                    String which = cut == pattern.horizontal() ? "HORIZONTAL " : "VERTICAL ";
                    return broken(number, code, file + ":" + cut.line(), which + cut.angles(), which + "360");
                }
            }
            return new RawRow(number, values(code, pattern), null, List.of());
        } catch (PatternFormatException e) {
            return broken(number, code, file + ":" + e.line(), e.found(), e.expected());
        }
    }

    private static RawRow broken(long number, String code, String where, String found, String expected) {
        ImportIssue issue = ImportIssue.of(FormatIssue.BROKEN_PATTERN)
                .in(null, found.isEmpty() ? where : where + ": " + found)
                .expecting(expected);
        return new RawRow(number, Map.of("code", code), null, List.of(issue));
    }

    private static Map<String, String> values(String code, MsiFile pattern) {
        Map<String, String> values = new HashMap<>();
        values.put("code", code);
        pattern.name().ifPresent(name -> values.put("name", name));
        pattern.make().ifPresent(make -> values.put("make", make));
        pattern.frequency_MHz().ifPresent(frequency -> values.put("frequency_MHz", decimal(frequency)));
        values.put("peak_gain_dBi", decimal(pattern.gain_dBi()));
        values.put("electrical_tilt_deg", decimal(pattern.electricalTilt_deg()));
        values.put("horizontal_dB", cut(pattern.horizontal()));
        values.put("vertical_dB", cut(pattern.vertical()));
        return values;
    }

    private static String cut(MsiFile.Cut cut) {
        return Arrays.stream(cut.attenuation_dB())
                .mapToObj(MsiRowReader::decimal)
                .collect(Collectors.joining(";"));
    }

    /** The shortest text that is the same number, so that 0.0 and 0.00 are one pattern. */
    private static String decimal(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
