package vn.phusong.planner.target;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * A place that is to have 5G (mục tiêu 5G). Geometries are in lon/lat, WGS 84.
 *
 * @param status such as operating or planned, null if not known
 * @param source who says so
 * @param boundary null for a point target
 */
@Embeddable
public record Target(
        String code,
        @Enumerated(EnumType.STRING) TargetKind kind,
        String name,
        @Nullable String status,
        String source,
        Point centre,
        @Nullable MultiPolygon boundary) {}
