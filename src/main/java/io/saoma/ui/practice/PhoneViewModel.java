package io.saoma.ui.practice;

import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Subscription;
import io.saoma.simulator.phone.CustomerPhone;
import io.saoma.simulator.phone.PhoneAnswer;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the customer's phone shows, and the four things that the customer may do about the code that is shown; where
/// none is, the customer holds out a code instead, and does the like.
///
/// The phone itself is asked off the JavaFX thread; everything here lives on it.
public final class PhoneViewModel implements AutoCloseable {

    static final Duration LATER = Duration.ofSeconds(10);
    static final Duration AFTER_CANCEL = Duration.ofSeconds(5);
    private static final Duration FAILS_AFTER = Duration.ofSeconds(3);

    private record Glance(List<PhoneCode> open, Optional<PhoneCode> left) {}

    private final CustomerPhone phone;
    private final UiTasks tasks;
    private final Consumer<String> scanner;
    private final ReadOnlyObjectWrapper<PhoneFace> face = new ReadOnlyObjectWrapper<>(PhoneFace.EMPTY);
    private final ReadOnlyObjectWrapper<Sentence> word = new ReadOnlyObjectWrapper<>();
    private final Subscription changes;
    private long asked;
    private long seen;

    /// `scanner` reads a code that is held out; `now` moves the countdown of a payment that is to come.
    public PhoneViewModel(CustomerPhone phone, UiTasks tasks, Consumer<String> scanner, ObservableValue<Instant> now) {
        this.phone = phone;
        this.tasks = tasks;
        this.scanner = scanner;
        word.bind(Bindings.createObjectBinding(() -> face.get().word(now.getValue()), face, now));
        changes = phone.onChange(tasks.onFx(_ -> look()));
        look();
    }

    public void payNow() {
        tap(number -> phone.pay(number), new Habit.Pays(Purse.change()));
    }

    public void payLater() {
        tap(number -> phone.payIn(number, LATER), new Habit.PaysAfter(LATER));
    }

    public void refuse() {
        tap(phone::refuse, new Habit.FailsAfter(FAILS_AFTER));
    }

    /// Holds the order, and pays some seconds after the cashier has given it up.
    public void payAfterCancel() {
        tap(number -> phone.payAfterCancel(number, AFTER_CANCEL), new Habit.DoesNothing());
    }

    /// Turns to the next of several codes.
    public void next() {
        show(face.get().next());
    }

    void show(PhoneFace now) {
        face.set(now);
    }

    ReadOnlyObjectProperty<PhoneFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sentence> wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// From now on changes of the orders are not followed any more.
    @Override
    public void close() {
        changes.close();
    }

    private void tap(Function<String, PhoneAnswer> deed, Habit habit) {
        var number = face.get().chosen();
        if (number.isEmpty()) {
            tasks.run(() -> phone.holdOut(habit), scanner, PhoneViewModel::fallDown);
            return;
        }
        show(face.get().tapped());
        tasks.run(() -> deed.apply(number), this::answered, PhoneViewModel::fallDown);
    }

    private void answered(PhoneAnswer answer) {
        if (answer instanceof PhoneAnswer.Refused(var words)) {
            show(face.get().refused(words));
        }
        look();
    }

    /// Glances overtake each other, so one that was begun before another that is already here is no news.
    private void look() {
        var turn = ++asked;
        var chosen = face.get().chosen();
        tasks.run(
                () -> glance(chosen),
                glance -> {
                    if (turn > seen) {
                        seen = turn;
                        show(face.get().after(glance.open(), glance.left()));
                    }
                },
                PhoneViewModel::fallDown);
    }

    private Glance glance(String chosen) {
        var left = phone.code(chosen).filter(code -> !code.state().open());
        return new Glance(phone.codes(), left);
    }

    private static void fallDown(Exception cause) {
        throw new IllegalStateException("the practice phone does not answer", cause);
    }
}
