package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Sentence;
import io.saoma.ui.pay.Stage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the till asks before it closes.
class LeavingTest extends WholeTill {

    private static final Sentence WAITING = Sentence.of("leaving.waiting", 1);

    @TempDir
    private Path home;

    @Test
    void whatIsSaidOfAPaymentThatWaitsGoesOnceItHasEnded() throws TimeoutException {
        open(home, InstantSource.system(), Language.EN);
        robot.write("5").push(KeyCode.ENTER).push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);
        var stage = counter.stage;
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertEquals(Optional.of(WAITING), said());

        weChat.phone().pay(paying().payment().order().outTradeNo());
        await("the payment has ended", () -> till.desk.open().isEmpty());
        await("it is not said any more", () -> !said().equals(Optional.of(WAITING)));
    }

    private Optional<Sentence> said() {
        return counter.notices.worstProperty().get().map(Notice::headline);
    }
}
