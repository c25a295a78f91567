package io.saoma.wechat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// The door through which machines of other rooms put a wire of their own under the real gateway.
public final class Gateways {

    private Gateways() {}

    /// One exchange, byte by byte.
    public interface Line {
        byte[] post(String path, byte[] body) throws Lost;
    }

    /// No usable answer came.
    public static final class Lost extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean sent;
        private final String code;

        /// @param sent false only where surely no byte has left the till
        public Lost(boolean sent, String code) {
            super(code);
            this.sent = sent;
            this.code = code;
        }
    }

    public static WeChatGateway over(Merchant merchant, Line line) {
        return new WeChatGateway(merchant, new Wire() {

            @Override
            public byte[] post(String path, byte[] body) throws SilenceException {
                try {
                    return line.post(path, body);
                } catch (Lost e) {
                    throw new SilenceException(e.sent, e.code);
                }
            }

            @Override
            public byte[] fetch(String path, byte[] body) throws SilenceException {
                return post(path, body);
            }

            @Override
            public Optional<Duration> greet() {
                return Optional.empty();
            }

            @Override
            public void dropIdle() {}

            @Override
            public void close() throws IOException {}
        });
    }
}
