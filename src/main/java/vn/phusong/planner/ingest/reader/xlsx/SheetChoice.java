package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.XmlElements;

/** Which sheet is read: the one asked for, or else the first with content, those that are shown before hidden ones. */
final class SheetChoice {
    private SheetChoice() {}

    /**
     * @param asked name of a sheet, or its number from 1 on
     * @param sink is told of other sheets with content where none was asked for
     */
    static Workbook.Sheet choose(XlsxFile file, Workbook workbook, Optional<String> asked, RowReader.Sink sink)
            throws IOException, BrokenFile {
        if (asked.isPresent()) {
            return named(workbook, CleanText.of(asked.get()));
        }
        List<Workbook.Sheet> withContent = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (file.read(sheet.part(), SheetChoice::hasContent)) {
                withContent.add(sheet);
            }
        }
        Workbook.Sheet chosen = withContent.stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .or(() -> withContent.stream().findFirst())
                .orElseThrow(() -> new BrokenFile(IngestIssue.EMPTY_FILE, null, null, XlsxFile.EXPECTED));
        withContent.remove(chosen);
        if (!withContent.isEmpty()) {
            sink.remark(ImportIssue.of(XlsxIssue.OTHER_SHEETS)
                    .in("sheet", shown(withContent))
                    .expecting(shown(List.of(chosen))));
        }
        return chosen;
    }

    private static Workbook.Sheet named(Workbook workbook, String asked) throws BrokenFile {
        List<Workbook.Sheet> sheets = workbook.sheets();
        Workbook.@Nullable Sheet found = sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(null);
        if (found == null && asked.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(asked);
            found = number >= 1 && number <= sheets.size() ? sheets.get(number - 1) : null;
        }
        if (found == null) {
            throw new BrokenFile(
                    ImportIssue.of(XlsxIssue.SHEET_NOT_FOUND).in("sheet", asked).expecting(shown(sheets)));
        }
        return found;
    }

    private static boolean hasContent(XmlElements elements) throws BrokenFile {
        while (elements.next()) {
            if (elements.isStart("v") || elements.isStart("is") || elements.isStart("f")) {
                return true;
            }
        }
        return false;
    }

    private static String shown(List<Workbook.Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> sheet.hidden() ? sheet.name() + " (hidden, ẩn)" : sheet.name())
                .collect(Collectors.joining(" | "));
    }
}
