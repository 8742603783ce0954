package vn.phusong.planner.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A sector: one operator's antenna on a site.
 *
 * @param azimuth_deg direction of the main beam, 0..360, clockwise from true north
 * @param height_m antenna height above ground
 * @param mechanicalTilt_deg positive downwards
 * @param electricalTilt_deg positive downwards
 * @param antenna pattern name: {@code tr36814}, {@code omni}, or an imported pattern
 * @param assumed true if only the place is known and the rest is the named default
 */
@Embeddable
public record Sector(
        String code,
        String siteCode,
        String operatorCode,
        @Column(name = "azimuth_deg") @JdbcTypeCode(SqlTypes.NUMERIC) double azimuth_deg,
        @Column(name = "height_m") @JdbcTypeCode(SqlTypes.NUMERIC) double height_m,
        @Column(name = "mechanical_tilt_deg") @JdbcTypeCode(SqlTypes.NUMERIC) double mechanicalTilt_deg,
        @Column(name = "electrical_tilt_deg") @JdbcTypeCode(SqlTypes.NUMERIC) double electricalTilt_deg,
        String antenna,
        @Column(name = "peak_gain_dbi") @JdbcTypeCode(SqlTypes.NUMERIC) double peakGain_dBi,
        boolean assumed) {}
