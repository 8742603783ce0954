package vn.phusong.planner.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Imports a kind of dataset that consists of rows. The loader reads the file, parses the {@link #fields}, reprojects
 * and checks the geometry, copies the rows into the kind's staging table, checks keys and references and runs the
 * {@link #steps}; what is left is inserted by {@link #insertSql}.
 *
 * <p>The staging table {@link #stagingTable} has the columns {@code dataset} (name), {@code edition},
 * {@code row_number}, one column for each field and each of {@link #derivedColumns}.
 */
public interface RowImporter extends DatasetImporter {

    List<Field<?>> fields();

    /** The only formats in which the kind is read; empty: every format that can hold its rows. */
    default Set<String> formats() {
        return Set.of();
    }

    default GeometryRule geometry() {
        return GeometryRule.NONE;
    }

    /** Staging columns beside the fields. */
    default List<Column> derivedColumns() {
        return List.of();
    }

    /** Checks fields against each other and fills the derived columns; called for rows whose fields are all right. */
    default void derive(ParsedRow row) {}

    Key key();

    default List<Reference> references() {
        return List.of();
    }

    @Override
    default Set<String> dependsOn() {
        Set<String> kinds = new LinkedHashSet<>();
        references().forEach(reference -> kinds.add(reference.kind()));
        kinds.remove(kind());
        return kinds;
    }

    /**
     * Whether a list without a single row is a sensible statement, such as "no hamlet is declared uncovered". Elsewhere
     * it is an export that went wrong, and taking it over would empty what is loaded.
     */
    default boolean mayBeEmpty() {
        return false;
    }

    /**
     * Fields of a left-out row that {@link #steps} of other kinds need: they find them, as far as they could be read,
     * in the table {@code left_out}.
     */
    default List<Field<?>> keptOfLeftOut() {
        return List.of();
    }

    /** What is done to the staged rows of all datasets of the kind, in order, after keys and references are checked. */
    default List<StagingStep> steps() {
        return List.of();
    }

    /** Table that holds the rows for good; it has a column {@code dataset_id}. */
    String table();

    /**
     * Statements that take one dataset from the staging table into the final ones. Parameters: {@code :datasetId},
     * {@code :dataset} (its name in the staging table) and {@code :pack}.
     */
    List<String> insertSql();

    /**
     * What two versions of a row are compared by besides the columns of {@link #table}: name → scalar SQL over a row
     * {@code t} of that table.
     */
    default Map<String, String> comparedBesides() {
        return Map.of();
    }

    default String stagingTable() {
        return "stage_" + kind().replace('-', '_');
    }

    /** A column of a staging table. */
    record Column(String name, String sqlType) {}

    /** How far outside the pack's units most of the places may lie, in degrees, before their CRS is doubted. */
    default double belt_deg() {
        return 0.05;
    }
}
