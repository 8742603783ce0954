package vn.phusong.planner.ingest.reader.shapefile;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.SourceFile;

/** The files of one Shapefile, beside each other in a folder or in a zip archive. */
final class ShapefileSet implements Closeable {
    static final String LAYER = "layer";

    private static final String SHP = ".shp";
    private static final String DBF = ".dbf";
    private static final List<String> PARTS = List.of(SHP, DBF, ".prj", ".cpg");
    /** Both are a line of text. */
    private static final int LONGEST_TEXT = 1 << 16;

    private final Map<String, String> names;
    private final @Nullable Archive archive;

    private ShapefileSet(Map<String, String> names, @Nullable Archive archive) {
        this.names = names;
        this.archive = archive;
    }

    static ShapefileSet open(SourceFile source) throws IOException, BrokenFile {
        String extension = Archive.extension(source.path().getFileName().toString());
        if (extension.equals(SHP)) {
            Map<String, String> names = new TreeMap<>();
            for (Path part : beside(source.path())) {
                names.put(Archive.extension(part.getFileName().toString()), part.toString());
            }
            return complete(new ShapefileSet(names, null));
        }
        if (!extension.equals(".zip")) {
            String name = source.path().getFileName().toString();
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, name, "*.shp | *.zip");
        }
        Archive archive = Archive.open(source.path());
        try {
            return complete(new ShapefileSet(choose(archive.names(), source.find(LAYER)), archive));
        } catch (BrokenFile | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The file and those of the same name that belong to it, whatever the case of their ends; links are not followed. */
    static List<Path> beside(Path shp) throws IOException {
        @Nullable Path folder = shp.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of(shp);
        }
        String base = base(shp.getFileName().toString());
        try (Stream<Path> files = Files.list(folder)) {
            return Stream.concat(
                            Stream.of(shp),
                            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                                    .filter(file -> base(file.getFileName().toString()).equals(base))
                                    .filter(file -> PARTS.contains(
                                            Archive.extension(file.getFileName().toString())))
                                    .filter(file -> !file.getFileName().equals(shp.getFileName()))
                                    .sorted())
                    .toList();
        }
    }

    private static Map<String, String> choose(List<String> names, Optional<String> layer) throws BrokenFile {
        SortedMap<String, Map<String, String>> sets = new TreeMap<>();
        for (String name : names) {
            if (Archive.extension(name).equals(SHP)) {
                sets.put(base(name), new TreeMap<>());
            }
        }
        for (String name : names) {
            String extension = Archive.extension(name);
            if (sets.containsKey(base(name)) && PARTS.contains(extension)) {
                sets.get(base(name)).put(extension, name);
            }
        }
        if (sets.isEmpty()) {
            throw new BrokenFile(FormatIssue.MISSING_PART, null, SHP, String.join(" ", PARTS));
        }
        List<String> fitting = sets.keySet().stream()
                .filter(base -> layer.isEmpty()
                        || base.equals(layer.get())
                        || base.substring(base.lastIndexOf('/') + 1).equals(layer.get()))
                .toList();
        if (fitting.size() != 1) {
            String there = String.join(" | ", sets.keySet());
            throw new BrokenFile(FormatIssue.LAYER_NOT_CHOSEN, null, layer.orElse(null), there);
        }
        return sets.get(fitting.get(0));
    }

    private static ShapefileSet complete(ShapefileSet set) throws BrokenFile {
        for (String part : List.of(SHP, DBF)) {
            if (!set.names.containsKey(part)) {
                throw new BrokenFile(FormatIssue.MISSING_PART, null, part, String.join(" ", PARTS));
            }
        }
        return set;
    }

    private static String base(String name) {
        return name.substring(0, name.length() - Archive.extension(name).length());
    }

    InputStream shapes() throws IOException, BrokenFile {
        return open(SHP);
    }

    InputStream attributes() throws IOException, BrokenFile {
        return open(DBF);
    }

    /** The text of the reference system. */
    Optional<String> findPrj() throws IOException, BrokenFile {
        return findText(".prj");
    }

    /** The name of the encoding of the attributes. */
    Optional<String> findCpg() throws IOException, BrokenFile {
        return findText(".cpg");
    }

    private Optional<String> findText(String extension) throws IOException, BrokenFile {
        if (!names.containsKey(extension)) {
            return Optional.empty();
        }
        try (InputStream content = open(extension)) {
            String text = new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            return Optional.of(text.replace("\uFEFF", "").strip()).filter(found -> !found.isEmpty());
        }
    }

    private InputStream open(String extension) throws IOException, BrokenFile {
        String name = names.get(extension);
        InputStream content = archive == null ? Files.newInputStream(Path.of(name)) : archive.open(name);
        return new BufferedInputStream(content, 1 << 16);
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
