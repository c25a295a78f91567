package io.saoma.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What another till changes about the staff while a manager has it before him.
@Execution(CONCURRENT)
class StaffMeanwhileTest {

    private final FakeStaff staff = new FakeStaff();

    @SuppressWarnings("NullAway.Init")
    private StaffViewModel list;

    @BeforeEach
    void open() {
        staff.people = List.of(FakeStaff.WANG, FakeStaff.LI, FakeStaff.ZHAO);
        list = new StaffViewModel(staff, new UiTasks(Runnable::run, Runnable::run), () -> {});
    }

    @Test
    void theListIsAsItIsNowAndWhoIsAtHandStaysSo() {
        list.choose(2);
        staff.people = List.of(FakeStaff.LI, FakeStaff.ZHAO);
        list.refresh();
        assertEquals(2, face().rows().size());
        assertEquals(FakeStaff.ZHAO, atHand().person());

        staff.people = List.of(FakeStaff.LI);
        list.refresh();
        assertEquals(FakeStaff.LI, atHand().person());
    }

    @Test
    void whoDidWhatStaysSaidThoughTheListIsRefreshed() {
        list.choose(1);
        refuse(new PersonSaved(2, "小李", Role.MANAGER, false, "老王", FakeStaff.NOW));
        list.changeRole();
        var said = Sentence.of("people.meanwhileManager", 2, "老王", "小李");
        assertEquals(said, face().said());
        list.refresh();
        assertEquals(said, face().said());
        assertTrue(face().wrong());
    }

    @Test
    void whatIsAskedGoesOnAboutThemAsTheyWereSeen() {
        list.choose(1);
        list.newPin();
        staff.people = List.of(FakeStaff.WANG);
        list.refresh();
        assertEquals(StaffStage.PIN, face().stage());
        assertEquals(FakeStaff.LI, atHand().person());

        refuse(new PersonRetired(2, false, "老王", FakeStaff.NOW));
        list.save(pin(), pin());
        assertEquals(Sentence.of("people.meanwhileRetired", 2, "老王", "小李"), face().said());
        assertEquals(StaffStage.LIST, face().stage());
        assertEquals(1, face().rows().size());
    }

    @Test
    void whoeverIsNewStaysAsTyped() {
        list.add();
        list.nameProperty().set("小李");
        refuse(new PersonAdded(4, "小李", Role.CASHIER, new PinHash("", 1, "", ""), false, "老王", FakeStaff.NOW));
        list.save(pin(), pin());
        assertEquals(Sentence.of("people.meanwhileAdded", 2, "老王", "小李"), face().said());
        assertEquals(StaffStage.ADDING, face().stage());
        assertEquals("小李", list.nameProperty().get());
    }

    @Test
    void nothingIsChangedWhileTheSharedBookIsAway() {
        list.choose(1);
        list.retire();
        staff.refusal = Optional.of(new Refusal.NotNow(Accord.AWAY));
        list.confirm();
        assertEquals(Sentence.of("people.away"), face().said());
        assertEquals(List.of(), staff.done);
    }

    @Test
    void aTillApartSaysWhatToDo() {
        staff.apart = true;
        list.refresh();
        assertEquals(Sentence.of("people.apart"), face().said());
    }

    private void refuse(Change change) {
        staff.refusal =
                Optional.of(new Refusal.Overtaken(new StaffTakenOver("一号店", 7, 2, change, FakeStaff.NOW), "小李"));
    }

    private static Pin pin() {
        return new Pin("482913".toCharArray());
    }

    private StaffFace face() {
        return list.faceProperty().get();
    }

    private StaffRow atHand() {
        return face().atHand().orElseThrow();
    }
}
