package io.saoma.sale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which day of business a moment belongs to: the calendar day in Shanghai, wherever the machine thinks it is.
public final class BusinessDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
