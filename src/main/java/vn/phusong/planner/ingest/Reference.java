package vn.phusong.planner.ingest;

/**
 * A field that names a row of another dataset, or of the same.
 *
 * @param field our field; where it is empty nothing is checked
 * @param kind kind of dataset that must hold the row
 * @param edition SQL over the staging row {@code s} that tells the edition, empty for kinds without editions
 */
public record Reference(String field, String kind, String edition) {

    public static Reference to(String kind, String field) {
        return new Reference(field, kind, "");
    }

    /** The row is looked for in the edition of the own dataset. */
    public Reference inOwnEdition() {
        return new Reference(field, kind, "s.edition");
    }

    /** The row is looked for in the edition that another field names. */
    public Reference inEditionOf(String editionField) {
        return new Reference(field, kind, "s." + editionField);
    }

    /** SQL over the staging row {@code s}: the key looked for. */
    public String keySql() {
        return edition.isEmpty() ? "s." + field : edition + " || '/' || s." + field;
    }
}
