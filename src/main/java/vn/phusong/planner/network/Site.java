package vn.phusong.planner.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A site (trạm BTS): a location with a structure, used by one or more operators.
 *
 * @param ownerCode operator or tower company that owns the structure
 * @param structureHeight_m height of the structure above ground, null if not known
 * @param location lon/lat, WGS 84
 */
@Embeddable
public record Site(
        String code,
        @Nullable String name,
        String ownerCode,
        @Enumerated(EnumType.STRING) SiteStructure structure,
        @Column(name = "structure_height_m") @JdbcTypeCode(SqlTypes.NUMERIC) @Nullable Double structureHeight_m,
        @Enumerated(EnumType.STRING) ServiceStatus status,
        Point location) {}
