package io.saoma.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/// Before the calls that give money back or tell of the account: whoever shows no certificate of the merchant's
/// gets nginx's page, not XML.
record CertificateGate(Guard guard, HttpServerRequestHandler behind) implements HttpServerRequestHandler {

    private static final List<String> GUARDED = List.of("/secapi/", "/pay/downloadfundflow");

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        var guarded = GUARDED.stream().anyMatch(request.getPath()::startsWith);
        var shown = guarded ? guard.objection(context) : Optional.<String>empty();
        if (shown.isEmpty()) {
            behind.handle(request, trigger, context);
            return;
        }
        try (var response = new BasicClassicHttpResponse(400)) {
            var page =
                    "<html><head><title>%1$s</title></head><body><center><h1>%1$s</h1></center><hr>nginx</body></html>"
                            .formatted(shown.get());
            response.setEntity(new StringEntity(page, ContentType.TEXT_HTML.withCharset(UTF_8)));
            trigger.submitResponse(response);
        }
    }
}
