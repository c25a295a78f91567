package io.saoma.simulator.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Writes a message as WeChat does: text in CDATA, integers bare, a line feed after each element, no stable order.
public final class WireWriter {

    private WireWriter() {}

    public static String write(Map<String, String> fields, RandomGenerator random) {
        var names = new ArrayList<>(fields.keySet());
        Collections.shuffle(names, Random.from(random));
        var xml = new StringBuilder("<xml>");
        for (var name : names) {
            var value = fields.getOrDefault(name, "");
            xml.append('<').append(name).append('>').append(content(name, value));
            xml.append("</").append(name).append(">\n");
        }
        return xml.append("</xml>").toString();
    }

    private static String content(String name, String value) {
        var amount = name.contains("_fee") || name.equals("coupon_count");
        if (amount && value.matches("-?[0-9]+")) {
            return value;
        }
        return "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
