package io.saoma;

import io.saoma.settings.Settings;
import io.saoma.settings.Settings.Listen;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.NoticeReader;
import io.saoma.wechat.notice.DoorLimits;
import io.saoma.wechat.notice.NoticeDoor;
import io.saoma.wechat.notice.NoticeTaker;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where WeChat's notices come in, if the settings want that. A port that cannot be had stops nobody from selling.
final class Reception implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String PATH_IN_PRACTICE = "/notify";

    private final Optional<Listen> wanted;
    private final Optional<NoticeDoor> door;

    Reception(Settings settings) {
        wanted = settings.listen();
        door = wanted.flatMap(Reception::door);
    }

    private static Optional<NoticeDoor> door(Listen listen) {
        try {
            return Optional.of(NoticeDoor.at(listen.address(), listen.port(), DoorLimits.STANDARD));
        } catch (IOException e) {
            LOG.error("cannot listen for notices on {}:{}", listen.address().getHostAddress(), listen.port(), e);
            return Optional.empty();
        }
    }

    /// The port that was taken.
    Optional<Integer> port() {
        return door.map(NoticeDoor::port);
    }

    /// What was wanted and could not be had.
    Optional<Listen> deaf() {
        return door.isPresent() ? Optional.empty() : wanted;
    }

    /// Where the simulator, which sends nothing off this machine, finds the till.
    String urlInPractice() {
        return "http://127.0.0.1" + port().map(number -> ":" + number).orElse("") + PATH_IN_PRACTICE;
    }

    /// @param notifyUrl as it stands in our orders
    void open(String notifyUrl, Merchant merchant, NoticeTaker taker) {
        var path = Optional.ofNullable(URI.create(notifyUrl).getRawPath()).filter(text -> !text.isEmpty());
        door.ifPresent(it -> it.open(path, new NoticeReader(merchant), taker));
    }

    @Override
    public void close() {
        door.ifPresent(NoticeDoor::close);
    }
}
