package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes a message in any way that XML allows, and in many that it does not.
final class XmlDress {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String[] BLANKS = {"", "", "\n", " ", "\r\n", "\t", "\r"};
    private static final String[] NO_BLANKS = {"\u0085", "\u00a0", "\u3000", "\u2028", "\0", "\f", "x", "\ufeff"};
    private static final String[] PROLOGS = {
        "<?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n",
        "<?xml version=\"1.0\" encoding=\"GBK\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<?xml version=\"1.1\" encoding=\"UTF-8\"?>",
        "<?xml encoding=\"UTF-8\"?>",
        "\ufeff",
        "\ufeff<?xml version=\"1.0\"?>",
        "\ufeff\ufeff",
        " <?xml version=\"1.0\"?>",
        "<!-- -->",
        "<?php echo 1?>",
        "<!DOCTYPE xml>",
        "<!DOCTYPE xml [<!ENTITY e \"SUCCESS\">]>",
        "<!DOCTYPE xml SYSTEM \"file:///etc/passwd\">",
        "text",
        "\0"
    };
    private static final String[] ENDS = {
        "\n", "<!-- -->", "<?x y?>", "text", "\0", "<xml/>", "<xml><total_fee>1</total_fee></xml>", "</xml>", "<", "&"
    };

    private final StringBuilder xml = new StringBuilder(2048);
    private final SplittableRandom dice;
    private final boolean plain;

    private XmlDress(SplittableRandom dice) {
        this.dice = dice;
        this.plain = dice.nextBoolean();
    }

    static byte[] dressed(List<Field> fields, SplittableRandom dice) {
        var dress = new XmlDress(dice);
        dress.write(fields);
        return dress.xml.toString().getBytes(dress.charset());
    }

    private void write(List<Field> fields) {
        if (once(16)) {
            xml.append(FieldMutator.any(PROLOGS, dice));
        }
        var root = once(200) ? "XML" : "xml";
        xml.append('<')
                .append(root)
                .append(once(100) ? " total_fee=\"1250\"" : "")
                .append('>');
        for (var field : fields) {
            element(field);
            xml.append(plain ? "\n" : FieldMutator.any(once(400) ? NO_BLANKS : BLANKS, dice));
        }
        xml.append(once(200) ? "" : "</" + root + ">").append(once(20) ? FieldMutator.any(ENDS, dice) : "");
    }

    private void element(Field field) {
        var name = once(400) ? "p:" + field.name() : field.name();
        if (!plain && field.value().isEmpty() && dice.nextBoolean()) {
            xml.append('<').append(name).append("/>");
            return;
        }
        xml.append('<').append(name).append(once(400) ? oddAttribute() : "").append('>');
        content(field.value());
        xml.append("</").append(name).append(once(50) ? " \n>" : ">");
    }

    private String oddAttribute() {
        return switch (dice.nextInt(5)) {
            case 0 -> " a=\"1\"";
            case 1 -> " xmlns=\"u\"";
            case 2 -> " xmlns:p=\"u\"";
            case 3 -> " xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
            default -> " a=\"1\" a=\"2\"";
        };
    }

    private void content(String value) {
        if (once(300)) {
            odd(value);
        } else if (plain || value.isEmpty()) {
            cdata(value);
        } else {
            mixed(value);
        }
    }

    /// Text, CDATA and references one after the other, as a reader has to put them together again.
    private void mixed(String value) {
        var cut = dice.nextInt(value.length() + 1);
        piece(value.substring(0, cut));
        piece(value.substring(cut));
    }

    private void piece(String value) {
        switch (dice.nextInt(4)) {
            case 0 -> cdata(value);
            case 1 -> value.codePoints().forEach(c -> xml.append("&#").append(c).append(';'));
            case 2 ->
                value.codePoints()
                        .forEach(c -> xml.append("&#x")
                                .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                                .append(';'));
            default ->
                xml.append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
    }

    private void cdata(String value) {
        xml.append("<![CDATA[").append(value.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
    }

    private void odd(String value) {
        switch (dice.nextInt(8)) {
            case 0 -> xml.append(value).append("<!-- -->");
            case 1 -> xml.append("<?x y?>").append(value);
            case 2 -> xml.append("<b>").append(value).append("</b>");
            case 3 -> xml.append(value).append("<total_fee>1250</total_fee>");
            case 4 -> xml.append("&e;").append(value);
            case 5 -> xml.append(value).append("&nbsp;&#0;&#xD83D;");
            case 6 -> xml.append("<b>".repeat(2000));
            default -> xml.append(value); // as it is, with whatever stands in it
        }
    }

    private Charset charset() {
        return switch (dice.nextInt(400)) {
            case 0 -> GBK;
            case 1 -> UTF_16;
            case 2 -> ISO_8859_1;
            default -> UTF_8;
        };
    }

    private boolean once(int in) {
        return dice.nextInt(in) == 0;
    }
}
