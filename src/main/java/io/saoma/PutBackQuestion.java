package io.saoma;

import io.saoma.book.share.Subject;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.InCommon;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// After the shared book was put back: one question in the strip for all that it says otherwise than this till. Selling
/// goes on, so it waits for whoever may say what is right. On the JavaFX thread.
final class PutBackQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(PutBackQuestion.class);
    private static final String ABOUT = "put back";

    private static final Map<Set<Subject>, String> HEADLINES = Map.of(
            Set.of(Subject.GOODS), "accord.goods",
            Set.of(Subject.STAFF), "accord.staff",
            Set.of(Subject.SETTINGS), "accord.settings",
            Set.of(Subject.GOODS, Subject.STAFF), "accord.goodsStaff",
            Set.of(Subject.GOODS, Subject.SETTINGS), "accord.goodsSettings",
            Set.of(Subject.STAFF, Subject.SETTINGS), "accord.staffSettings",
            Set.of(Subject.GOODS, Subject.STAFF, Subject.SETTINGS), "accord.all");

    private final Map<Subject, InCommon> desks;
    private final UiTasks tasks;
    private final Notices notices;
    private final BooleanSupplier mayDecide;

    /// @param mayDecide whether whoever stands at the till now may say what is right
    PutBackQuestion(Map<Subject, InCommon> desks, UiTasks tasks, Notices notices, BooleanSupplier mayDecide) {
        this.desks = Map.copyOf(desks);
        this.tasks = tasks;
        this.notices = notices;
        this.mayDecide = mayDecide;
        var told = tasks.<String>onFx(this::look);
        desks.values().forEach(desk -> desk.onAccord(() -> told.accept("accord.advice")));
        look("accord.advice");
    }

    private void look(String advice) {
        var open = those(Accord.PUT_BACK);
        if (!open.isEmpty()) {
            ask(HEADLINES.getOrDefault(open, "accord.all"), advice);
        } else if (!those(Accord.NEWER).isEmpty()) {
            raise("accord.newer", "accord.newerAdvice", List.of());
        } else {
            notices.lower(ABOUT);
        }
    }

    private Set<Subject> those(Accord accord) {
        return desks.entrySet().stream()
                .filter(desk -> desk.getValue().accord() == accord)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void ask(String headline, String advice) {
        raise(
                headline,
                advice,
                List.of(
                        answer("accord.keepOwn", InCommon::keepOwn),
                        answer("accord.takeTheirs", InCommon::takeTheirs)));
    }

    private void raise(String headline, String advice, List<Notice.Action> actions) {
        notices.raise(new Notice(ABOUT, Notice.Level.WARNING, Sentence.of(headline), Sentence.of(advice), actions));
    }

    private Notice.Action answer(String label, Consumer<InCommon> deed) {
        return new Notice.Action(Sentence.of(label), "", () -> {
            if (mayDecide.getAsBoolean()) {
                settle(deed);
            } else {
                look("accord.managerOnly");
            }
        });
    }

    /// What could not be settled is asked again.
    private void settle(Consumer<InCommon> deed) {
        tasks.run(
                () -> {
                    desks.values().stream()
                            .filter(desk -> desk.accord() == Accord.PUT_BACK)
                            .forEach(deed);
                    return desks;
                },
                _ -> look("accord.again"),
                problem -> {
                    LOG.error("it could not be settled what is right", problem);
                    look("accord.again");
                });
    }
}
