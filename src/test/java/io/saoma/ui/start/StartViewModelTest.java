package io.saoma.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.OpenPayment;
import io.saoma.simulator.wire.Network;
import io.saoma.ui.FxQueue;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The report follows what was left open until WeChat has said how it ended, and claims no more than was checked.
@Execution(ExecutionMode.CONCURRENT)
class StartViewModelTest {

    private final Messages zh = new Messages(Language.ZH);
    private final Messages en = new Messages(Language.EN);
    private final FxQueue fx = new FxQueue();

    @AutoClose
    private final Restart till = new Restart();

    @Test
    void isShownOnlyWhereThereIsSomethingToReport() throws InterruptedException {
        assertFalse(StartViewModel.worthShowing(Left.CLEAN, List.of()));
        assertTrue(StartViewModel.worthShowing(Left.CRASH, List.of()));
        till.charge(32_00);
        assertTrue(StartViewModel.worthShowing(Left.CLEAN, till.restart()));
    }

    @Test
    void claimsThatNothingIsLostOnlyOfAWholeJournal() {
        assertEquals("上次没有正常关闭，账没有丢", heading(Left.CRASH));
        var unchecked = new LastRun(false, Optional.empty(), Left.NOW, 1284, false, 0, 0, 0, List.of(), false);
        assertEquals("上次没有正常关闭", heading(unchecked));
        assertEquals(List.of("! 流水没有通过核对，请联系维护人员 1,284 条"), facts(report(unchecked, List.of())));
    }

    @Test
    void tellsWhenAndWhatWasChecked() {
        var calm = report(Left.CRASH, List.of());
        assertEquals(
                "最后一条记录 09:12:07，09:14:31 重新打开。没有未了结的付款。",
                zh.say(calm.summaryProperty().getValue()));
        assertEquals(List.of("✓ 流水与账本一致 1,284 条"), facts(calm));

        var battered = report(Left.BATTERED, List.of());
        assertTrue(zh.say(battered.summaryProperty().getValue()).startsWith("最后一条记录 03-13 08:14:31，"));
        assertEquals(
                List.of("✓ 流水与账本一致 1,284 条", "✓ 账本已按流水重建 1,284 条", "✓ 流水缺的记录，已由账本补回 3 条", "✓ 最后一条没有写完，已剪下另存 117 字节"),
                facts(battered));
        var behind = new LastRun(false, Optional.empty(), Left.NOW, 1284, false, 2, 0, 0, List.of(), true);
        assertTrue(facts(report(behind, List.of())).contains("✓ 账本落后，已按流水补齐 2 条"));
    }

    @Test
    void namesWhatWasPaidBeforeAnybodyCouldSeeIt() throws InterruptedException {
        var paid = List.of(Left.payment(32_00, 29, Left.paid(false)), Left.payment(15_00, 30, Left.paid(true)));
        var crash = new LastRun(false, Optional.of(Left.NOW), Left.NOW, 1284, false, 0, 0, 0, paid, true);
        var alone = report(crash, List.of());
        assertEquals(List.of(Verdict.PAID_BEFORE, Verdict.LATE), verdicts(alone));
        assertEquals(
                "¥32.00 → 已支付，中断前不久刚入账，请看看货交了没有",
                zh.say(alone.outcomes().getFirst().text()));
        assertEquals(
                "No. 0314-0029   paid 09:12:40   WeChat no. ends 405113",
                en.say(alone.outcomes().getFirst().details()));
        assertTrue(zh.say(alone.summaryProperty().getValue()).endsWith("没有未了结的付款。"));

        till.charge(8_00);
        var besides = report(crash, till.restart());
        fx.until(() -> verdicts(besides).equals(List.of(Verdict.PAID_BEFORE, Verdict.LATE, Verdict.WAITING)));
        assertTrue(facts(besides).contains("✓ 向微信问过的付款 1 / 1 笔"));
    }

    @Test
    void followsEachPaymentToItsEnd() throws InterruptedException {
        var first = till.charge(32_00);
        till.charge(15_00);
        var report = report(Left.CLEAN, till.restart());
        assertEquals("上次关闭时还有 2 笔没有结果", zh.say(report.heading()));
        assertEquals("Left without a result when the till closed: 2", en.say(report.heading()));

        fx.until(() -> verdicts(report).equals(List.of(Verdict.WAITING, Verdict.WAITING)));
        assertTrue(facts(report).contains("✓ 向微信问过的付款 2 / 2 笔"));

        till.weChat.phone().pay(first);
        fx.until(() -> verdicts(report).getFirst() == Verdict.PAID);
        assertEquals(Verdict.WAITING, verdicts(report).getLast());
        assertEquals("¥32.00 → 已支付，已补记", zh.say(report.outcomes().getFirst().text()));
    }

    @Test
    void findsWhatWasPaidWhileTheTillWasDown() throws InterruptedException {
        till.weChat.phone().pay(till.charge(32_00));
        var report = report(Left.CRASH, till.restart());
        fx.until(() -> verdicts(report).equals(List.of(Verdict.PAID)));
        assertTrue(zh.say(report.summaryProperty().getValue()).endsWith("已逐笔问过微信。"));
    }

    @Test
    void saysThatQuestionsAreOutUntilWeChatHasAnswered() throws InterruptedException {
        till.charge(32_00);
        till.weChat.network(Network.REFUSED);
        var report = report(Left.CRASH, till.restart());
        fx.until(() -> verdicts(report).equals(List.of(Verdict.CUT_OFF)));
        assertTrue(zh.say(report.summaryProperty().getValue()).endsWith("正在问微信，还差 1 笔。"));
        assertTrue(facts(report).contains("… 向微信问过的付款 0 / 1 笔"));

        till.weChat.network(Network.UP);
        fx.until(() -> verdicts(report).equals(List.of(Verdict.WAITING)));
        assertTrue(facts(report).contains("✓ 向微信问过的付款 1 / 1 笔"));
    }

    @Test
    void keepsThatWeChatHasAnsweredWhenTheNetworkGoes() throws InterruptedException {
        till.charge(32_00);
        var report = report(Left.CRASH, till.restart());
        fx.until(() -> verdicts(report).equals(List.of(Verdict.WAITING)));
        till.weChat.network(Network.REFUSED);
        fx.until(() -> verdicts(report).equals(List.of(Verdict.CUT_OFF)));
        assertTrue(facts(report).contains("✓ 向微信问过的付款 1 / 1 笔"));
    }

    private StartViewModel report(LastRun last, List<OpenPayment> resumed) {
        return new StartViewModel(last, resumed, fx.tasks(), () -> {}, () -> {});
    }

    private String heading(LastRun last) {
        return zh.say(report(last, List.of()).heading());
    }

    private List<String> facts(StartViewModel report) {
        return report.factsProperty().getValue().stream().map(this::said).toList();
    }

    private String said(Fact fact) {
        var mark = switch (fact.mark()) {
            case WELL -> "✓";
            case UNDER_WAY -> "…";
            case WRONG -> "!";
        };
        return mark + " " + zh.say(fact.text()) + " " + zh.say(fact.figure());
    }

    private static List<Verdict> verdicts(StartViewModel report) {
        return report.outcomes().stream().map(Outcome::verdict).toList();
    }
}
