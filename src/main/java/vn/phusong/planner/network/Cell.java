package vn.phusong.planner.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.linkbudget.Technology;

/**
 * A cell: one technology on one carrier of a sector.
 *
 * @param band such as {@code B3} or {@code n78}
 * @param frequency_MHz downlink carrier
 * @param bandwidth_MHz null if not known
 * @param epre_dBm level per resource element at the antenna port (LTE, NR SSB), CPICH (UMTS) or BCCH (GSM) level
 * @param feederLoss_dB between the port and the antenna
 */
@Embeddable
public record Cell(
        String code,
        String sectorCode,
        @Enumerated(EnumType.STRING) Technology technology,
        String band,
        @Column(name = "frequency_mhz") @JdbcTypeCode(SqlTypes.NUMERIC) double frequency_MHz,
        @Column(name = "bandwidth_mhz") @JdbcTypeCode(SqlTypes.NUMERIC) @Nullable Double bandwidth_MHz,
        @Column(name = "epre_dbm") @JdbcTypeCode(SqlTypes.NUMERIC) double epre_dBm,
        @Column(name = "feeder_loss_db") @JdbcTypeCode(SqlTypes.NUMERIC) double feederLoss_dB,
        @Enumerated(EnumType.STRING) ServiceStatus status) {}
