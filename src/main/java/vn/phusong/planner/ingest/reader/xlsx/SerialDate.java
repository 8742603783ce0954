package vn.phusong.planner.ingest.reader.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Days as spreadsheets count them: 1 is 1 January 1900, and a 29 February 1900, number 60, is counted that never was;
 * or, in workbooks of old Macs, 0 is 1 January 1904 (ISO/IEC 29500-1 §18.17.4).
 */
final class SerialDate {
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final int NO_DAY = 60;
    /** 31 December 9999. */
    private static final long LAST_1900 = 2_958_465;
    private static final long LAST_1904 = LAST_1900 - 1_462;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private SerialDate() {}

    /** A day, a day with a time of day, or, below one, a time; empty if the number means none. */
    static Optional<String> format(BigDecimal serial, boolean from1904) {
        BigDecimal seconds = serial.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal[] parts = seconds.divideAndRemainder(SECONDS_OF_DAY);
        boolean possible = seconds.signum() >= 0
                && parts[0].compareTo(BigDecimal.valueOf(from1904 ? LAST_1904 : LAST_1900)) <= 0
                && (from1904 || parts[0].intValue() != NO_DAY);
        if (!possible) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.ofSecondOfDay(parts[1].longValue());
        String timeText = time + (time.getSecond() == 0 ? ":00" : "");
        if (parts[0].signum() == 0 && !from1904) {
            return Optional.of(timeText);
        }
        String day = day(parts[0].intValue(), from1904).toString();
        return Optional.of(parts[1].signum() == 0 ? day : day + "T" + timeText);
    }

    private static LocalDate day(int number, boolean from1904) {
        return from1904 ? EPOCH_1904.plusDays(number) : EPOCH_1900.plusDays(number < NO_DAY ? number + 1 : number);
    }
}
