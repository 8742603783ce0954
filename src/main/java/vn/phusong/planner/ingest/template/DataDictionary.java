package vn.phusong.planner.ingest.template;

import java.util.List;
import java.util.Locale;
import vn.phusong.planner.ingest.DatasetImporter.EditionRule;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.mapping.FieldWords;

/** Every field of every kind, as Markdown: a section for each kind with a table of its fields. */
final class DataDictionary {

    private DataDictionary() {}

    static String of(List<RowImporter> importers, Locale language) {
        boolean vietnamese = language.equals(FieldWords.VI);
        StringBuilder text = new StringBuilder();
        text.append(vietnamese ? "# Từ điển dữ liệu\n\n" : "# Data dictionary\n\n");
        text.append(
                vietnamese
                        ? "Do `./phusong templates` tạo ra từ mã nguồn. `*`: bắt buộc.\n"
                        : "Made from the code by `./phusong templates`. `*`: required.\n");
        importers.forEach(importer -> section(text, importer, language));
        return text.toString();
    }

    private static void section(StringBuilder text, RowImporter importer, Locale language) {
        boolean vietnamese = language.equals(FieldWords.VI);
        FieldWords words = FieldWords.of(importer);
        text.append("\n## ").append(words.title(language)).append(" (`").append(importer.kind()).append("`)\n\n");
        text.append(words.about(language));
        if (importer.editionRule() == EditionRule.OWN) {
            text.append(
                    vietnamese
                            ? " Mục trong `pack.yaml` phải có `edition`."
                            : " The entry in `pack.yaml` must name its `edition`.");
        }
        if (!importer.formats().isEmpty()) {
            text.append(vietnamese ? " Chỉ đọc từ định dạng " : " Only from the format ")
                    .append(String.join(", ", importer.formats()))
                    .append('.');
        }
        text.append(
                vietnamese
                        ? "\n\n| cột | tên | giá trị | nếu để trống | ý nghĩa |\n|---|---|---|---|---|\n"
                        : "\n\n| column | name | values | if empty | meaning |\n|---|---|---|---|---|\n");
        for (TemplateColumn column : TemplateColumn.of(importer)) {
            text.append("| `").append(column.field()).append('`').append(column.required() ? "*" : "");
            text.append(" | ").append(column.label(language));
            text.append(" | ").append(cell(column.expected()));
            text.append(" | ").append(cell(column.fallback()));
            text.append(" | ").append(cell(column.about(language))).append(" |\n");
        }
    }

    private static String cell(String value) {
        return value.replace("|", "\\|");
    }
}
