package io.saoma;

import io.saoma.book.FaultPoint;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Look.Remains;
import io.saoma.book.share.TakeOver.Outcome;
import io.saoma.settings.Settings;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.Views;
import io.saoma.ui.takeover.Left;
import io.saoma.ui.takeover.TakeOverController;
import io.saoma.ui.takeover.TakeOverViewModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;

/// The question whether this machine goes on in the place of a dead one, in a window of its own, before there is a
/// till.
record TakeOverWindow(Stages stages, Messages messages, FaultPoint faults) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /// Whether the till may open under its number. A machine that has sold before may, and so may one that cannot ask:
    /// a shop without its network sells all the same.
    boolean isOurs(Settings settings) {
        var home = Till.home(settings);
        var place = settings.share().filter(_ -> home.unused()).map(Sharing::place);
        if (place.isEmpty()) {
            return true;
        }
        var shop = settings.shop();
        var takeOver = new TakeOver(place.get(), shop.name(), shop.till(), home, InstantSource.system(), faults);
        return !(takeOver.look(PATIENCE) instanceof Remains(var lines, var heard, var silent))
                || ask(new Left(shop.name(), shop.till(), lines, heard, silent), takeOver);
    }

    /// What to do where it may not.
    static Sentence refusal(Settings settings) {
        return Sentence.of(
                "takeover.refused", settings.shop().till(), settings.shop().name(), settings.home());
    }

    private boolean ask(Left left, TakeOver takeOver) {
        var ours = new AtomicBoolean();
        stages.show(stage -> {
            var viewModel = new TakeOverViewModel(
                    left,
                    UiTasks.real(),
                    (by, progress) -> why(takeOver.carryOut(by, progress)),
                    () -> {
                        ours.set(true);
                        stage.close();
                    },
                    stage::close);
            var controller = new TakeOverController(viewModel, messages);
            var scene = new Scene(new Views(messages).load(controller), 1024, 640);
            Theme.LIGHT.dress(scene);
            Theme.follow(scene);
            stage.setScene(scene);
            stage.setTitle(messages.say(Sentence.of("takeover.title", left.till(), left.shop())));
            stage.setOnCloseRequest(request -> {
                if (viewModel.workingProperty().get()) {
                    request.consume();
                }
            });
            stage.show();
            controller.focus();
        });
        return ours.get();
    }

    private static Optional<Sentence> why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Broken(var line, var flaw) ->
                Optional.of(Sentence.of(
                        "takeover.broken", "%,d".formatted(line), Sentence.of(BrokenJournalTrouble.what(flaw))));
            case Outcome.Overtaken _ -> Optional.of(Sentence.of("takeover.overtaken"));
            case Outcome.OutOfReach _ -> Optional.of(Sentence.of("takeover.outOfReach"));
        };
    }
}
