package vn.phusong.planner.ingest.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.mapping.ColumnProposal;
import vn.phusong.planner.ingest.mapping.ColumnProposal.Match;
import vn.phusong.planner.ingest.mapping.FieldWords;

/**
 * Which kind of dataset a file could be.
 *
 * @param score 0 to 1: how much of what the kind must have was found, with small parts for what it may have and for the
 *     file's name
 * @param matches which of its columns hold which of the kind's fields
 */
record KindGuess(DatasetImporter importer, double score, List<Match> matches) {
    private static final double NAME_PART = 0.15;
    private static final double OPTIONAL_PART = 0.25;
    private static final double WITHOUT_PLACES = 0.5;

    /** A name is like a kind's if one of its words is. */
    private static final double LIKE = 0.8;

    String kind() {
        return importer.kind();
    }

    /** Of a kind of rows. */
    RowImporter rows() {
        return (RowImporter) importer;
    }

    /** The likeliest first. */
    static List<KindGuess> rank(FileSurvey file, String fileName, Collection<RowImporter> importers) {
        return importers.stream()
                .map(importer -> of(file, fileName, importer))
                .sorted(Comparator.comparingDouble((KindGuess each) -> -each.score)
                        .thenComparing(each -> each.importer.kind()))
                .toList();
    }

    static KindGuess of(FileSurvey file, String fileName, RowImporter importer) {
        List<Match> matches = match(file.columnNames(), importer);
        Set<String> found = matches.stream().map(Match::field).collect(Collectors.toSet());
        List<Field<?>> required = importer.fields().stream().filter(Field::isRequired).toList();
        List<Field<?>> optional =
                importer.fields().stream().filter(field -> !field.isRequired()).toList();
        double score = share(required, found) * (1 - NAME_PART - OPTIONAL_PART)
                + share(optional, found) * OPTIONAL_PART
                + (isNamedLike(fileName, importer) ? NAME_PART : 0);
        boolean fits = fitsGeometry(file, importer, found);
        return new KindGuess(importer, fits ? score : score * WITHOUT_PLACES, matches);
    }

    static List<Match> match(List<String> columns, RowImporter importer) {
        return ColumnProposal.of(columns, FieldWords.of(importer).columnNames());
    }

    /** Those for places included. */
    static Set<String> fields(RowImporter importer) {
        return FieldWords.of(importer).columnNames().keySet();
    }

    private static double share(List<Field<?>> fields, Set<String> found) {
        return fields.isEmpty()
                ? 0
                : (double) fields.stream().filter(field -> found.contains(field.name())).count() / fields.size();
    }

    private static boolean fitsGeometry(FileSurvey file, RowImporter importer, Set<String> found) {
        if (!file.geometryTypes().isEmpty()) {
            return importer.geometry().types().containsAll(file.geometryTypes().keySet());
        }
        return !importer.geometry().required()
                || importer.geometry().columnFields().stream().anyMatch(found::contains);
    }

    private static boolean isNamedLike(String fileName, RowImporter importer) {
        List<String> words = new ArrayList<>(List.of(fileName.replaceFirst("\\.[^.]*$", "").split("[^\\p{L}]+")));
        words.removeIf(String::isBlank);
        return FieldWords.of(importer).kindNames().stream()
                .anyMatch(name -> words.stream().anyMatch(word -> ColumnProposal.likeness(word, name) >= LIKE));
    }
}
