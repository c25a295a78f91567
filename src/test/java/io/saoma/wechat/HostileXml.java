package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;

/// Bodies that are no answer of WeChat's, each under a name.
final class HostileXml {

    private HostileXml() {}

    static byte[] joined(byte[] a, byte[] b) {
        var joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    static Stream<Named<byte[]>> hostile() {
        return Stream.of(notXml(), wrongShape(), definitions(), wrongCharacters(), tooMuch())
                .flatMap(group -> group);
    }

    static Stream<Named<byte[]>> notXml() {
        return Stream.of(
                hostile("nothing", ""),
                hostile("a byte order mark", "\uFEFF"),
                hostile("two byte order marks", "\uFEFF\uFEFF<xml><a>1</a></xml>"),
                hostile("blanks", " \r\n\t "),
                hostile("text", "OK"),
                hostile("json", "{\"return_code\":\"SUCCESS\"}"),
                hostile("an HTML page", "<html><head><title>502</title></head><body>Bad Gateway</body></html>"),
                hostile("a captive portal", "<!DOCTYPE html><html><body><form action=\"/login\"></form></body></html>"),
                hostile("an HTML page that never closes", "<html><body><hr><center>nginx</center></body></html>"),
                hostile("gzip", gzip("<xml><a>1</a></xml>")),
                hostile("a gzip bomb", gzip("<xml><a>" + "0".repeat(3_000_000) + "</a></xml>")),
                hostile("a zip", "PK\u0003\u0004".getBytes(ISO_8859_1)),
                hostile("zeros", new byte[512]),
                hostile("only a declaration", "<?xml version=\"1.0\"?>"),
                hostile("a declaration after a blank", " <?xml version=\"1.0\"?><xml><a>1</a></xml>"));
    }

    static Stream<Named<byte[]>> wrongShape() {
        return Stream.of(
                hostile("an empty root", "<xml></xml>"),
                hostile("an empty root, closed at once", "<xml/>"),
                hostile("a root of blanks", "<xml>   </xml>"),
                hostile("text in the root", "<xml>SUCCESS</xml>"),
                hostile("text before a field", "<xml>x<a>1</a></xml>"),
                hostile("text after a field", "<xml><a>1</a>x</xml>"),
                hostile("CDATA in the root", "<xml><![CDATA[x]]><a>1</a></xml>"),
                hostile("blank CDATA in the root", "<xml><![CDATA[ ]]><a>1</a></xml>"),
                hostile("another root", "<root><a>1</a></root>"),
                hostile("the root in capitals", "<XML><a>1</a></XML>"),
                hostile("a root with a prefix", "<x:xml xmlns:x=\"u\"><a>1</a></x:xml>"),
                hostile("a namespace", "<xml xmlns=\"u\"><a>1</a></xml>"),
                hostile("a namespace on a field", "<xml><a xmlns=\"u\">1</a></xml>"),
                hostile("a prefix", "<xml><p:a xmlns:p=\"u\">1</p:a></xml>"),
                hostile("an unknown prefix", "<xml><p:a>1</p:a></xml>"),
                hostile("the prefix xml", "<xml><xml:a>1</xml:a></xml>"),
                hostile("an attribute on the root", "<xml total_fee=\"9\"><total_fee>1</total_fee></xml>"),
                hostile("an attribute on a field", "<xml><a b=\"1\">1</a></xml>"),
                hostile(
                        "xsi:nil",
                        "<xml><a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/></xml>"),
                hostile("nested fields", "<xml><a><b>1</b></a></xml>"),
                hostile("mixed content", "<xml><a>1<b>2</b>3</a></xml>"),
                hostile("a repeated field", "<xml><a>1</a><a>2</a></xml>"),
                hostile("the same field twice", "<xml><a>1</a><b>2</b><a>1</a></xml>"),
                hostile("a repeated empty field", "<xml><a>1</a><a/></xml>"),
                hostile("garbage behind", "<xml><a>1</a></xml>GARBAGE"),
                hostile("a second root", "<xml><a>1</a></xml><xml><a>2</a></xml>"),
                hostile("a NUL behind", "<xml><a>1</a></xml>\0"),
                hostile("an open field", "<xml><a>1</xml>"),
                hostile("crossed fields", "<xml><a><b>1</a></b></xml>"),
                hostile("a cut end", "<xml><a>1</a></xm"),
                hostile("no end", "<xml><a>1</a>"),
                hostile("an open CDATA", "<xml><a><![CDATA[1</a></xml>"),
                hostile("a CDATA end in text", "<xml><a>1]]>2</a></xml>"),
                hostile("a CDATA end that the parser overlooks", """
                    <xml><result_code><![CDATA[AIL]]></result_code>
                    <err_code><![CDATA[INVALID_REQUEST]]></err_code>
                    <return_code>8![CDATA[SUCCESS]]></return_code></xml>\
                    """),
                hostile("a CDATA end that the parser overlooks before another one", """
                    <xml><result_code><![CDATA[AIL]]></result_code>
                    <err_code><![CDATA[INVALID_REQUEST]]></err_code>
                    <return_code>8![CDATA[SUCCESS]]></return_code>
                    <return_msg><![CDATA[OK]]></return_msg></xml>\
                    """),
                hostile("a comment", "<xml><a>1<!-- -->2</a></xml>"),
                hostile("a comment before the root", "<!-- x --><xml><a>1</a></xml>"),
                hostile("a comment behind", "<xml><a>1</a></xml><!-- x -->"),
                hostile("an instruction", "<xml><?php echo 1?><a>1</a></xml>"),
                hostile("an instruction behind", "<xml><a>1</a></xml><?x y?>"));
    }

    static Stream<Named<byte[]>> definitions() {
        return Stream.of(
                hostile("an unused DOCTYPE", "<!DOCTYPE xml><xml><a>1</a></xml>"),
                hostile("an internal subset", "<!DOCTYPE xml [<!ELEMENT xml ANY>]><xml><a>1</a></xml>"),
                hostile("an external DTD", "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml><a>1</a></xml>"),
                hostile("a public DTD", "<!DOCTYPE xml PUBLIC \"a\" \"file:///etc/passwd\"><xml><a>1</a></xml>"),
                hostile("an entity", "<!DOCTYPE xml [<!ENTITY e \"1\">]><xml><a>&e;</a></xml>"),
                hostile(
                        "a file as entity",
                        "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><a>&e;</a></xml>"),
                hostile(
                        "a parameter entity",
                        "<!DOCTYPE xml [<!ENTITY % e SYSTEM \"http://127.0.0.1:9/\">%e;]><xml><a>1</a></xml>"),
                hostile("an attribute default", "<!DOCTYPE xml [<!ATTLIST a b CDATA \"1\">]><xml><a>1</a></xml>"),
                hostile("billion laughs", laughs()),
                hostile("a DOCTYPE in small letters", "<!doctype xml><xml><a>1</a></xml>"),
                hostile("an undeclared entity", "<xml><a>&e;</a></xml>"),
                hostile("an HTML entity", "<xml><a>&nbsp;</a></xml>"),
                hostile("a bare ampersand", "<xml><a>a & b</a></xml>"));
    }

    static Stream<Named<byte[]>> wrongCharacters() {
        return Stream.of(
                hostile("GBK", "<xml><a>门店</a></xml>".getBytes(Charset.forName("GBK"))),
                hostile("GBK, declared", "<?xml version=\"1.0\" encoding=\"GBK\"?><xml><a>门店</a></xml>"),
                hostile("UTF-16", "<xml><a>1</a></xml>".getBytes(UTF_16)),
                hostile("UTF-16, declared", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><xml><a>1</a></xml>"),
                hostile("Latin-1", "<xml><a>caf\u00e9</a></xml>".getBytes(ISO_8859_1)),
                hostile("an overlong slash", bytes("<xml><a>", 0xC0, 0xAF)),
                hostile("a surrogate in UTF-8", bytes("<xml><a>", 0xED, 0xA0, 0x80)),
                hostile("a lone continuation", bytes("<xml><a>", 0x80)),
                hostile("a cut character", bytes("<xml><a>", 0xE9, 0x97)),
                hostile("a NUL", "<xml><a>1\0</a></xml>"),
                hostile("a NUL by reference", "<xml><a>&#0;</a></xml>"),
                hostile("a character that XML does not have", "<xml><a><![CDATA[\uFFFF]]></a></xml>"),
                hostile(
                        "a separator where the parser may let it pass",
                        "<?xml\u001fversion='1.0'?><xml><a>1</a></xml>"),
                hostile("a NUL where the parser lets it pass", "<?xml\0version='1.0'?><xml><a>1</a></xml>"),
                hostile("a byte order mark the wrong way round", "<xml><a><![CDATA[\uFFFE]]></a></xml>"),
                hostile("a control character", "<xml><a>\u0008</a></xml>"),
                hostile("a control character by reference", "<xml><a>&#8;</a></xml>"),
                hostile("a surrogate by reference", "<xml><a>&#xD83D;</a></xml>"),
                hostile("a character beyond all", "<xml><a>&#x110000;</a></xml>"),
                hostile("XML 1.1", "<?xml version=\"1.1\"?><xml><a>&#1;</a></xml>"),
                hostile("XML 1.1 without need", "<?xml version=\"1.1\"?><xml><a>1</a></xml>"),
                hostile("a name with a dash", "<xml><a-b>1</a-b></xml>"),
                hostile("a name with a dot", "<xml><a.b>1</a.b></xml>"),
                hostile("a Chinese name", "<xml><店>1</店></xml>"),
                hostile("a wide digit in a name", "<xml><a\uFF11>1</a\uFF11></xml>"));
    }

    static Stream<Named<byte[]>> tooMuch() {
        var deep = 3000;
        return Stream.of(
                hostile("one byte too many", "<xml><a>" + "1".repeat(64 * 1024 - 17) + "</a></xml>"),
                hostile("30 MB of text", "<xml><a>" + "1".repeat(30_000_000) + "</a></xml>"),
                hostile("too many fields", "<xml>" + fields(121) + "</xml>"),
                hostile("a long name", "<xml><%s>1</%s></xml>".formatted("n".repeat(65), "n".repeat(65))),
                hostile("depth", "<xml>" + "<a>".repeat(deep) + "</a>".repeat(deep) + "</xml>"),
                hostile("open elements without end", "<xml>" + "<a>".repeat(20_000)),
                hostile(
                        "many attributes",
                        "<xml><a "
                                + IntStream.range(0, 3000)
                                        .mapToObj(i -> "b" + i + "=\"\"")
                                        .collect(Collectors.joining(" "))
                                + "/></xml>"));
    }

    static String laughs() {
        var entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l%d \"%s\">"
                        .formatted(i, "&l%d;".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
        return "<!DOCTYPE xml [<!ENTITY l0 \"lol\">" + entities + "]><xml><a>&l9;</a></xml>";
    }

    static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<f_%d>1</f_%d>".formatted(i, i))
                .collect(Collectors.joining());
    }

    static Named<byte[]> hostile(String name, String body) {
        return hostile(name, utf8(body));
    }

    static Named<byte[]> hostile(String name, byte[] body) {
        return Named.of(name, body);
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] bytes(String before, int... raw) {
        var bytes = utf8(before + "</a></xml>");
        var start = before.length();
        var tail = Arrays.copyOfRange(bytes, start, bytes.length);
        var middle = new byte[raw.length];
        for (var i = 0; i < raw.length; i++) {
            middle[i] = (byte) raw[i];
        }
        return joined(joined(Arrays.copyOf(bytes, start), middle), tail);
    }

    static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
