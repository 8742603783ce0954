package vn.phusong.planner.ingest;

import java.util.Set;

/**
 * What a feature brings for each kind of dataset it owns; Spring collects the beans. Either a {@link RowImporter} or a
 * {@link RasterImporter}.
 */
public interface DatasetImporter {

    /** The word in {@code pack.yaml}. */
    String kind();

    /** Whose edition a dataset of this kind has. */
    default EditionRule editionRule() {
        return EditionRule.NONE;
    }

    /** Kinds that must be loaded before this one, and whose change makes datasets of this kind be read again. */
    Set<String> dependsOn();

    /** Whether nothing can be predicted without it: a pack that lacks the kind is loaded with a warning. */
    default boolean isNeededToPredict() {
        return false;
    }

    /** Where a dataset's edition comes from. */
    enum EditionRule {
        /** The kind knows no editions. */
        NONE,
        /** The entry in {@code pack.yaml} must name it. */
        OWN,
        /** It is the pack's {@code register_edition}. */
        REGISTER
    }
}
