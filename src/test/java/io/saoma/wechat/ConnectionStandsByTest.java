package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.proof.OwnPort;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/// A till that gets ready for its first charge has a connection stand by, and says nothing over it.
class ConnectionStandsByTest {

    @Test
    void saysNothingAndServesTheNextCall() throws IOException {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server.base())) {
            gateway.warm();
            assertEquals(0, server.requests().size());

            var _ = gateway.compareClocks();
            assertEquals(1, server.requests().size());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void keepsOneHoweverOftenItIsWanted() throws IOException {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server.base())) {
            gateway.warm();
            gateway.warm();
            var _ = gateway.compareClocks();

            assertEquals(1, server.connections());
        }
    }

    @Test
    void takesADeadNetworkInItsStride() throws IOException {
        try (var nobody = new OwnPort();
                var gateway = gateway(nobody.base())) {
            gateway.warm();

            assertFalse(gateway.compareClocks().isPresent());
        }
    }

    private static WeChatGateway gateway(URI base) {
        var merchant = Merchant.at(
                base, "wx0123456789abcdef", "1230000109", new MerchantKey("0".repeat(32), SignType.HMAC_SHA256));
        return new WeChatGateway(merchant, InstantSource.system());
    }
}
