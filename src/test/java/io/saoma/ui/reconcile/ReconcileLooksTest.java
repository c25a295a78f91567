package io.saoma.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.FundFlow;
import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.Unread;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bills' screen as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class ReconcileLooksTest {

    private static final int BETWEEN = 1366;
    private static final List<FundsReading> NO_FUNDS = List.of(
            new Unread(new BillAnswer.Refused<FundFlow>("CERTIFICATE", "x")),
            new Unread(new BillAnswer.Unreadable<FundFlow>(Fault.NO_BILL, "x")),
            new Laid(FundsBeside.of(new FundFlow(List.of()), Bill.EMPTY)));

    private final FakeBills deeds = new FakeBills();

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var state : (width == BETWEEN ? few() : states()).entrySet()) {
            var shown = deeds.viewModel();
            state.getValue().accept(shown);
            var name = "reconcile-%d-%s-%s".formatted(width, language.tag(), state.getKey());
            var cut =
                    robot.on(() -> Camera.cutWords(deeds.window(language, shown).scene(), width, height, theme, name));
            assertEquals(List.of(), cut, name);
        }
    }

    /// Some way of getting into a state.
    private interface State {
        void accept(ReconcileViewModel shown);
    }

    private static Map<String, State> few() {
        return Map.of("before", _ -> {}, "lost", shown -> fetch(shown, -2), "funds", ReconcileViewModel::account);
    }

    private Map<String, State> states() {
        var all = new LinkedHashMap<String, State>();
        all.put("before", _ -> {});
        all.put("agrees", shown -> fetch(shown, -1));
        all.put("lost", shown -> fetch(shown, -2));
        all.put("lacks", shown -> fetch(shown, -3));
        all.put("today", shown -> fetch(shown, 1));
        for (var n = 0; n < 12; n++) {
            var index = n;
            all.put("difference-" + n, shown -> {
                shown.fetch();
                shown.chooseDifference(index);
            });
        }
        var whys = List.<BillAnswer<Bill>>of(
                new BillAnswer.Silent<>("CONNECT"),
                new BillAnswer.Refused<>("20003", "bill_date is too old or not given"),
                new BillAnswer.Unreadable<>(Fault.NO_BILL, "x"),
                new BillAnswer.Unreadable<>(Fault.NOT_WHOLE, "x"),
                new BillAnswer.Unreadable<>(Fault.OTHER_MERCHANT, "x"));
        for (var n = 0; n < whys.size(); n++) {
            var why = whys.get(n);
            all.put("no-bill-" + n, shown -> {
                var day = BillDays.LACKS.minusDays(2);
                deeds.silent(day, why);
                shown.choose(day);
                shown.fetch();
            });
        }
        all.put("no-file", shown -> shown.read(Path.of("gone.csv")));
        all.put("funds", ReconcileViewModel::account);
        for (var n = 0; n < NO_FUNDS.size(); n++) {
            var why = NO_FUNDS.get(n);
            all.put("no-funds-" + n, shown -> {
                deeds.funds = why;
                shown.account();
            });
        }
        all.put("february", ReconcileViewModel::monthEarlier);
        all.put("everywhere", shown -> {
            deeds.everywhere = true;
            deeds.bill(BillDays.elsewhere(BillDays.DIFFERS));
            shown.choose(BillDays.AGREES);
            shown.choose(BillDays.DIFFERS);
            shown.fetch();
            shown.chooseDifference(1);
        });
        all.put("practice", _ -> {
            deeds.everywhere = false;
            deeds.practice = true;
        });
        return all;
    }

    private static void fetch(ReconcileViewModel shown, int days) {
        shown.choose(BillDays.DIFFERS.plusDays(days));
        shown.fetch();
    }
}
