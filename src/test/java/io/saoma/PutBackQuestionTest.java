package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Subject;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Footing;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.Seen;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// One question for all that the shared book says otherwise since it was put back, for whoever may answer it.
@Execution(CONCURRENT)
class PutBackQuestionTest {

    private final Notices notices = new Notices();
    private final List<String> done = new ArrayList<>();
    private final Desk goods = new Desk("goods");
    private final Desk staff = new Desk("staff");
    private final Desk settings = new Desk("settings");
    private boolean manager = true;

    PutBackQuestionTest() {
        var _ = new PutBackQuestion(
                Map.of(Subject.GOODS, goods, Subject.STAFF, staff, Subject.SETTINGS, settings),
                new UiTasks(Runnable::run, Runnable::run),
                notices,
                () -> manager);
    }

    @Test
    void itNamesWhatDiffersAndIsGoneWithIt() {
        assertEquals(Optional.empty(), worst());
        goods.stands(Accord.PUT_BACK);
        assertEquals("accord.goods", headline());
        staff.stands(Accord.PUT_BACK);
        assertEquals("accord.goodsStaff", headline());
        settings.stands(Accord.PUT_BACK);
        assertEquals("accord.all", headline());
        goods.stands(Accord.SAME);
        assertEquals("accord.staffSettings", headline());
        staff.stands(Accord.AWAY);
        assertEquals("accord.settings", headline());
        goods.stands(Accord.PUT_BACK);
        assertEquals("accord.goodsSettings", headline());
        goods.stands(Accord.SAME);
        settings.stands(Accord.SAME);
        staff.stands(Accord.PUT_BACK);
        assertEquals("accord.staff", headline());
        staff.stands(Accord.SAME);
        assertEquals(Optional.empty(), worst());
    }

    @Test
    void onePressSettlesAllThatDiffersAndNothingElse() {
        goods.stands(Accord.PUT_BACK);
        settings.stands(Accord.PUT_BACK);
        press("accord.takeTheirs");
        assertEquals(
                List.of("goods theirs", "settings theirs"),
                done.stream().sorted().toList());
        assertEquals(Optional.empty(), worst());

        staff.stands(Accord.PUT_BACK);
        press("accord.keepOwn");
        assertEquals("staff own", done.getLast());
        assertEquals(3, done.size());
    }

    @Test
    void whatCouldNotBeSettledIsAskedAgain() {
        goods.stands(Accord.PUT_BACK);
        staff.stands(Accord.PUT_BACK);
        staff.after = Accord.PUT_BACK;
        press("accord.keepOwn");
        assertEquals("accord.staff", headline());
        assertEquals(Sentence.of("accord.again"), worst().orElseThrow().advice());

        staff.breaks = true;
        press("accord.keepOwn");
        assertEquals("accord.staff", headline());
        staff.breaks = false;
        staff.after = Accord.SAME;
        press("accord.keepOwn");
        assertEquals(Optional.empty(), worst());
    }

    @Test
    void nobodyElseSettlesIt() {
        goods.stands(Accord.PUT_BACK);
        manager = false;
        press("accord.keepOwn");
        press("accord.takeTheirs");
        assertEquals(List.of(), done);
        assertEquals("accord.goods", headline());
        assertEquals(Sentence.of("accord.managerOnly"), worst().orElseThrow().advice());
        manager = true;
        press("accord.keepOwn");
        assertEquals(List.of("goods own"), done);
    }

    @Test
    void whatANewerTillDidIsSaidAndAsksNothing() {
        staff.stands(Accord.NEWER);
        assertEquals("accord.newer", headline());
        assertEquals(List.of(), worst().orElseThrow().actions());
        goods.stands(Accord.PUT_BACK);
        assertEquals("accord.goods", headline());
    }

    private Optional<Notice> worst() {
        return notices.worstProperty().get();
    }

    private String headline() {
        return worst().orElseThrow().headline().key();
    }

    private void press(String label) {
        worst().orElseThrow().actions().stream()
                .filter(it -> it.label().equals(Sentence.of(label)))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    /// A matter that becomes whatever it is told to.
    private final class Desk implements InCommon {

        private final String name;
        private final Footing footing = new Footing();
        Accord after = Accord.SAME;
        boolean breaks;

        Desk(String name) {
            this.name = name;
        }

        void stands(Accord now) {
            footing.set(now);
        }

        @Override
        public Seen known() {
            return Seen.NOTHING;
        }

        @Override
        public Accord accord() {
            return footing.now();
        }

        @Override
        public void onAccord(Runnable subscriber) {
            footing.subscribe(subscriber);
        }

        @Override
        public Accord level() {
            return footing.now();
        }

        @Override
        public Accord keepOwn() {
            return settled(" own");
        }

        @Override
        public Accord takeTheirs() {
            return settled(" theirs");
        }

        private Accord settled(String how) {
            if (breaks) {
                throw new IllegalStateException("the disk is full");
            }
            done.add(name + how);
            return footing.set(after);
        }
    }
}
