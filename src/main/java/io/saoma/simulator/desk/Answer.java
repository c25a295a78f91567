package io.saoma.simulator.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of an answer before it is signed; a failure of the protocol level stays unsigned, and so does paper.
record Answer(Map<String, String> fields, boolean signed, Optional<Paper> paper) {

    private Answer(Map<String, String> fields, boolean signed) {
        this(fields, signed, Optional.empty());
    }

    static Answer paper(String text, boolean zipped) {
        return new Answer(Map.of(), false, Optional.of(new Paper(text, zipped)));
    }

    static Answer unsigned(String returnMsg) {
        return new Answer(Map.of("return_code", "FAIL", "return_msg", returnMsg), false);
    }

    static Answer success(Map<String, String> fields) {
        return envelope("SUCCESS").with(fields);
    }

    static Answer failure(String errCode, String text) {
        return envelope("FAIL").with(Map.of("err_code", errCode, "err_code_des", text));
    }

    Answer with(Map<String, String> more) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new Answer(all, signed, paper);
    }

    Answer without(String field) {
        var rest = new LinkedHashMap<>(fields);
        rest.remove(field);
        return new Answer(rest, signed, paper);
    }

    /// A few words for people who watch the requests.
    String summary() {
        if (paper.isPresent()) {
            return "SUCCESS";
        }
        if (!signed) {
            return "FAIL " + fields.get("return_msg");
        }
        if (fields.containsKey("trade_state")) {
            return "SUCCESS " + fields.get("trade_state");
        }
        if (fields.containsKey("refund_status_0")) {
            return "SUCCESS " + fields.get("refund_status_0");
        }
        return fields.containsKey("err_code")
                ? "FAIL " + fields.get("err_code") + " " + fields.get("err_code_des")
                : "SUCCESS";
    }

    private static Answer envelope(String resultCode) {
        return new Answer(Map.of("return_code", "SUCCESS", "return_msg", "OK", "result_code", resultCode), true);
    }
}
