package io.saoma;

import io.saoma.settings.Settings;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the till says of itself in the strip.
final class TillNotices {

    private static final Logger LOG = LoggerFactory.getLogger(TillNotices.class);

    private final Notices notices;

    TillNotices(Notices notices) {
        this.notices = notices;
    }

    /// A fault of our own must not end the day: it is logged once, and said with a code that finds it in the log.
    void fault(Throwable fault) {
        var code = FaultCode.of(fault);
        LOG.error("a fault of our own: {}", code, fault);
        raise(
                "fault",
                Notice.Level.TROUBLE,
                Sentence.of("trouble.faultHeadline", code),
                Sentence.of("trouble.faultAdvice"));
    }

    void basketNotKept(Exception problem) {
        LOG.error("the basket cannot be written down", problem);
        raise("basket", Notice.Level.WARNING, Sentence.of("cashier.notKept"), Sentence.of("cashier.notKeptAdvice"));
    }

    /// Said where no font of this machine knows Chinese.
    void missingFont() {
        if (Theme.chinese().isEmpty()) {
            raise("font", Notice.Level.WARNING, Sentence.of("start.noChinese"), Sentence.of("start.noChineseAdvice"));
        }
    }

    /// WeChat's notices cannot be received where they were wanted.
    void deaf(Settings.Listen wanted) {
        raise(
                "notify",
                Notice.Level.WARNING,
                Sentence.of("start.deaf", wanted.address().getHostAddress(), Integer.toString(wanted.port())),
                Sentence.of("start.deafAdvice"));
    }

    private void raise(String about, Notice.Level level, Sentence headline, Sentence advice) {
        notices.raise(new Notice(about, level, headline, advice, List.of()));
    }
}
