package vn.phusong.planner.ingest.reader.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.NumberText;
import vn.phusong.planner.ingest.reader.XmlElements;

/** Reads cells (ISO/IEC 29500-1 §18.3.1.4). */
final class CellReader {
    /** What Excel itself shows and computes with; the digits behind are noise of binary numbers. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 400;
    private static final int SHOWN_FORMULA = 60;

    private final XmlElements elements;
    private final Workbook workbook;

    CellReader(XmlElements elements, Workbook workbook) {
        this.elements = elements;
        this.workbook = workbook;
    }

    /** Reads the cell whose start has been read; empty if it is. */
    Optional<Cell> read(CellAddress address) throws BrokenFile {
        @Nullable String stated = elements.attribute("t");
        String type = stated == null ? "n" : stated;
        int style = DateStyles.number(elements.attribute("s"));
        @Nullable String formula = null;
        @Nullable String value = null;
        while (elements.next() && !elements.isEnd("c")) {
            if (elements.isStart("f")) {
                formula = elements.text();
            } else if (elements.isStart("v")) {
                value = elements.text();
            } else if (elements.isStart("is")) {
                value = CellText.read(elements, "is");
                type = "inlineStr";
            }
        }
        if (formula != null && (value == null || value.isEmpty() && !type.equals("str"))) {
            String shown = formula.length() > SHOWN_FORMULA ? formula.substring(0, SHOWN_FORMULA) + "…" : formula;
            return Optional.of(new Cell(address, Cell.Kind.FORMULA_WITHOUT_VALUE, "=" + shown));
        }
        return value == null ? Optional.empty() : cell(address, type, style, value);
    }

    private Optional<Cell> cell(CellAddress address, String type, int style, String value) throws BrokenFile {
        return switch (type) {
            case "s" -> text(address, shared(address, value));
            case "str" -> text(address, CellText.unescape(value));
            case "inlineStr" -> text(address, value);
            case "b" -> text(address, value.strip().equals("1") || value.strip().equals("true") ? "true" : "false");
            case "e" -> Optional.of(new Cell(address, Cell.Kind.ERROR, CleanText.of(value)));
            case "d" -> day(address, value.strip());
            default -> number(address, style, value.strip());
        };
    }

    private static Optional<Cell> text(CellAddress address, String text) {
        String clean = CleanText.of(text);
        return clean.isEmpty() ? Optional.empty() : Optional.of(new Cell(address, Cell.Kind.TEXT, clean));
    }

    private String shared(CellAddress address, String index) throws BrokenFile {
        String digits = index.strip();
        return workbook.strings()
                .find(Digits.parse(digits, 0))
                .orElseThrow(() -> new BrokenFile(
                        IngestIssue.BROKEN_FILE, address.row(), address + ": shared string " + digits, XlsxFile.EXPECTED));
    }

    /** ISO 8601, as strict workbooks may write days: midnight means the day alone. */
    private static Optional<Cell> day(CellAddress address, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cell(address, Cell.Kind.DATE, text.replaceFirst("T00:00:00(\\.0+)?Z?$", "")));
    }

    private Optional<Cell> number(CellAddress address, int style, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            return Optional.of(new Cell(address, Cell.Kind.ERROR, text));
        }
        BigDecimal number = new BigDecimal(text).round(SHOWN_DIGITS);
        Optional<Cell> day = workbook.styles().isDate(style)
                ? SerialDate.format(number, workbook.from1904()).map(shown -> new Cell(address, Cell.Kind.DATE, shown))
                : Optional.empty();
        return day.isPresent() ? day : Optional.of(new Cell(address, Cell.Kind.NUMBER, NumberText.of(number)));
    }
}
