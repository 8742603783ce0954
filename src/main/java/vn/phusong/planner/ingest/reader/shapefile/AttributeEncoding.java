package vn.phusong.planner.ingest.reader.shapefile;

import java.io.IOException;
import java.util.Optional;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.RowReader.Sink;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.encoding.EncodingGuess;
import vn.phusong.planner.ingest.reader.encoding.TextEncoding;

/**
 * Chooses the encoding of a table: as {@code pack.yaml} says; else as the {@code .cpg} says; else, or if that cannot be
 * true, by reading all text.
 */
final class AttributeEncoding {
    static final String OPTION = "encoding";

    private AttributeEncoding() {}

    /** @param sink is told of a guess */
    static TextEncoding choose(ShapefileSet set, SourceFile source, Sink sink) throws IOException, BrokenFile {
        Optional<TextEncoding> told = source.find(OPTION).flatMap(TextEncoding::find);
        if (told.isPresent()) {
            return told.get();
        }
        Optional<String> cpg = set.findCpg();
        Optional<TextEncoding> stated = cpg.flatMap(TextEncoding::find);
        // No Vietnamese word is whole in windows-1252: it is what programs write who do not know better.
        if (stated.isPresent() && stated.get() != TextEncoding.UTF_8 && stated.get() != TextEncoding.WINDOWS_1252) {
            return stated.get();
        }
        EncodingGuess guess = read(set);
        if (guess.isUtf8()) {
            return TextEncoding.UTF_8;
        }
        TextEncoding found = guess.find()
                .or(() -> stated.filter(each -> each == TextEncoding.WINDOWS_1252))
                .orElseThrow(() -> new BrokenFile(
                        FormatIssue.UNKNOWN_ENCODING,
                        null,
                        guess.example(TextEncoding.UTF_8),
                        TextEncoding.labels(" | ")));
        sink.remark(ImportIssue.of(FormatIssue.GUESSED_ENCODING)
                .in(OPTION, found.label())
                .expecting(guess.example(found)));
        return found;
    }

    private static EncodingGuess read(ShapefileSet set) throws IOException, BrokenFile {
        EncodingGuess guess = new EncodingGuess();
        try (DbfTable table = new DbfTable(set.attributes())) {
            table.fields().forEach(field -> guess.see(field.name()));
            for (byte[] row = table.next(); row != null; row = table.next()) {
                for (DbfField field : table.fields()) {
                    if (field.isText() && !DbfTable.isDeleted(row)) {
                        guess.see(field.bytes(row));
                    }
                }
            }
        }
        return guess;
    }
}
