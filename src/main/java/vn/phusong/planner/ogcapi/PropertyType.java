package vn.phusong.planner.ogcapi;

import org.jspecify.annotations.Nullable;

/** The types a property may have, each with one Java type for its canonical values. */
public enum PropertyType {
    /** {@link String}. */
    TEXT("string", null),
    /** {@link Long}. */
    INTEGER("integer", null),
    /** {@link java.math.BigDecimal} with the definition's decimals. */
    NUMBER("number", null),
    /** {@link Boolean}. */
    FLAG("boolean", null),
    /** {@link java.time.LocalDate}. */
    DATE("string", "date"),
    /** {@link java.time.Instant}. */
    INSTANT("string", "date-time");

    private final String schemaType;
    private final @Nullable String schemaFormat;

    PropertyType(String schemaType, @Nullable String schemaFormat) {
        this.schemaType = schemaType;
        this.schemaFormat = schemaFormat;
    }

    /** {@code type} of a JSON schema. */
    public String schemaType() {
        return schemaType;
    }

    /** {@code format} of a JSON schema, or null where the type says it all. */
    public @Nullable String schemaFormat() {
        return schemaFormat;
    }
}
