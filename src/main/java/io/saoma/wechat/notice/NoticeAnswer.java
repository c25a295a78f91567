package io.saoma.wechat.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/// What a visitor is told: WeChat's two words, or a plain HTTP status for whoever is not WeChat.
///
/// @param reason an English word; WeChat repeats whatever was not a `SUCCESS`
record NoticeAnswer(int status, String returnCode, String reason) {

    static final NoticeAnswer TAKEN = new NoticeAnswer(200, "SUCCESS", "OK");

    static NoticeAnswer failed(String reason) {
        return new NoticeAnswer(200, "FAIL", reason);
    }

    static NoticeAnswer turnedAway(int status) {
        return new NoticeAnswer(status, "FAIL", "HTTP " + status);
    }

    ClassicHttpResponse response() {
        var body = "<xml><return_code><![CDATA[%s]]></return_code><return_msg><![CDATA[%s]]></return_msg></xml>"
                .formatted(returnCode, reason)
                .getBytes(UTF_8);
        var response = new BasicClassicHttpResponse(status);
        response.setHeader(HttpHeaders.CONTENT_TYPE, ContentType.TEXT_XML.withCharset(UTF_8));
        response.setHeader(HttpHeaders.CONTENT_LENGTH, body.length);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setEntity(new ByteArrayEntity(body, ContentType.TEXT_XML));
        return response;
    }
}
