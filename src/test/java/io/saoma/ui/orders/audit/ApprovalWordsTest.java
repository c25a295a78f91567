package io.saoma.ui.orders.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Samples;
import io.saoma.report.AuditRow;
import io.saoma.sale.Money;
import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a manager allowed stands in the record so that one matter is not taken for another.
class ApprovalWordsTest {

    @ParameterizedTest
    @EnumSource
    void eachMatterHasWordsOfItsOwn(Language language) {
        var said = Stream.of(Matter.values())
                .map(matter -> said(language, matter, "", Money.ZERO))
                .collect(Collectors.toSet());

        assertEquals(Matter.values().length, said.size(), said.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORT", "BILL", "STAFF", "SETTINGS"})
    void whatIsAboutNoMoneyNamesNone(Matter matter) {
        for (var language : Language.values()) {
            var said = said(language, matter, "", Money.ZERO);
            assertFalse(said.contains("0.00"), said);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DISCOUNT", "REFUND", "BY_HAND"})
    void whatIsAboutMoneyNamesItAndWhatItConcerns(Matter matter) {
        for (var language : Language.values()) {
            var said = said(language, matter, "01-261123-0002", new Money(5_00));
            assertTrue(said.contains("¥5.00") && said.contains("01-261123-0002") && said.contains("小李"), said);
        }
    }

    private static String said(Language language, Matter matter, String about, Money amount) {
        var approved = new Approved(matter, about, amount, "小李", false, "老王", Samples.MORNING);
        var row = new AuditRow(
                Optional.empty(),
                1,
                Samples.MORNING,
                "staff.approved",
                Optional.empty(),
                Optional.of(approved),
                Optional.of("老王"),
                Optional.empty());
        return new Messages(language).say(AuditWords.of(row));
    }
}
