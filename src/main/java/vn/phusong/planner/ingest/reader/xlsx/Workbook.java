package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.XmlElements;

/**
 * What all sheets of a workbook share.
 *
 * @param sheets in the order of their tabs; neither charts nor macros
 * @param from1904 whether days are counted from 1904
 */
record Workbook(List<Sheet> sheets, boolean from1904, SharedStrings strings, DateStyles styles) {
    private static final int MOST_SHEETS = 1_000;

    /** A table of a workbook. @param part its name in the archive */
    record Sheet(String name, String part, boolean hidden) {}

    /** @param target part that is meant, in the archive's own names @param type end of the type's address */
    private record Relation(String target, String type) {}

    /** Sheets as {@code workbook.xml} lists them, before it is known whether they are tables. */
    private record Listing(List<Entry> entries, boolean from1904) {
        private record Entry(String name, String relation, boolean hidden) {}
    }

    static Workbook read(XlsxFile file) throws IOException, BrokenFile {
        String main = relations(file, "").values().stream()
                .filter(relation -> relation.type.equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Relation> relations = relations(file, main);
        Listing listing = file.read(main, Workbook::listing);
        List<Sheet> sheets = new ArrayList<>();
        for (Listing.Entry entry : listing.entries) {
            @Nullable Relation relation = relations.get(entry.relation);
            if (relation != null && relation.type.equals("worksheet") && file.has(relation.target)) {
                sheets.add(new Sheet(entry.name, relation.target, entry.hidden));
            }
        }
        if (sheets.isEmpty()) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, main, XlsxFile.EXPECTED);
        }
        return new Workbook(
                sheets,
                listing.from1904,
                part(file, relations, "sharedStrings", SharedStrings::read).orElseGet(SharedStrings::none),
                part(file, relations, "styles", DateStyles::read).orElseGet(DateStyles::none));
    }

    private static <T> Optional<T> part(
            XlsxFile file, Map<String, Relation> relations, String type, XlsxFile.Use<T> use)
            throws IOException, BrokenFile {
        Optional<String> part = relations.values().stream()
                .filter(relation -> relation.type.equals(type))
                .map(Relation::target)
                .findFirst();
        return part.isPresent() ? file.find(part.get(), use) : Optional.empty();
    }

    private static Listing listing(XmlElements elements) throws BrokenFile {
        List<Listing.Entry> entries = new ArrayList<>();
        boolean from1904 = false;
        while (elements.next()) {
            if (elements.isStart("workbookPr")) {
                from1904 = List.of("1", "true").contains(String.valueOf(elements.attribute("date1904")));
            } else if (elements.isStart("sheet") && entries.size() < MOST_SHEETS) {
                @Nullable String name = elements.attribute("name");
                @Nullable String relation = elements.attributeOfAnyNamespace("id");
                @Nullable String state = elements.attribute("state");
                entries.add(new Listing.Entry(
                        name == null ? "" : CleanText.of(name),
                        relation == null ? "" : relation,
                        state != null && !state.equals("visible")));
            }
        }
        return new Listing(entries, from1904);
    }

    /** @param part whose relations are meant; empty for the package itself */
    private static Map<String, Relation> relations(XlsxFile file, String part) throws IOException, BrokenFile {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        return file.find(folder + "_rels/" + part.substring(slash) + ".rels", elements -> relations(elements, folder))
                .orElseGet(Map::of);
    }

    private static Map<String, Relation> relations(XmlElements elements, String folder) throws BrokenFile {
        Map<String, Relation> relations = new HashMap<>();
        while (elements.next() && relations.size() < MOST_SHEETS) {
            @Nullable String id = elements.isStart("Relationship") ? elements.attribute("Id") : null;
            @Nullable String target = id == null ? null : elements.attribute("Target");
            if (target != null) {
                String type = String.valueOf(elements.attribute("Type"));
                String full = target.startsWith("/") ? target.substring(1) : folder + target.replaceFirst("^\\./", "");
                relations.put(id, new Relation(full, type.substring(type.lastIndexOf('/') + 1)));
            }
        }
        return relations;
    }
}
