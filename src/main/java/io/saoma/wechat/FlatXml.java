package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;

/// Writes WeChat's flat XML bodies and reads them back, refusing whatever such a body cannot be.
final class FlatXml {

    static final int MOST_BYTES = 64 * 1024;

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final XmlMapper mapper;
    private final XMLInputFactory parsers;
    private final ObjectWriter writer;
    private final JavaType fields;

    FlatXml() {
        var factory = new XmlFactory();
        parsers = factory.getXMLInputFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the gate has to see CDATA as such, and broken text at once
        parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
        parsers.setProperty("com.ctc.wstx.lazyParsing", false);
        mapper = XmlMapper.builder(factory).build();
        writer = mapper.writer().withRootName("xml");
        fields = mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, String.class);
    }

    byte[] write(Map<String, String> body) {
        return writer.writeValueAsBytes(body);
    }

    /// The fields of the body in the order of the wire, empty ones too.
    SequencedMap<String, String> read(byte[] body) throws UnreadableException {
        return read(body, "xml");
    }

    /// The same of a body whose root has another name.
    SequencedMap<String, String> read(byte[] body, String root) throws UnreadableException {
        var text = text(body);
        try {
            var gate = new XmlGate(parsers.createXMLStreamReader(new StringReader(text)), root);
            SequencedMap<String, String> read = mapper.readValue(gate, fields);
            if (!gate.passed()) {
                throw new UnreadableException("incomplete");
            }
            return read;
        } catch (XMLStreamException | JacksonException | IOException e) {
            throw new UnreadableException("not a flat XML body");
        }
    }

    private static String text(byte[] body) throws UnreadableException {
        if (body.length > MOST_BYTES) {
            throw new UnreadableException("more than 64 KiB");
        }
        var text = decoded(body);
        // the parser lets pass, now and then, a character that XML does not have or an end of CDATA without a beginning
        if (!isXml(text) || hasStrayEnd(text)) {
            throw new UnreadableException("not XML");
        }
        return text;
    }

    private static boolean isXml(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (!isXml(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// XML 1.0, production 2; a half of a pair cannot come out of UTF-8.
    private static boolean isXml(char unit) {
        return unit >= ' ' ? unit < 0xFFFE : unit == '\t' || unit == '\n' || unit == '\r';
    }

    private static boolean hasStrayEnd(String text) {
        var at = 0;
        for (var end = text.indexOf(CDATA_END); end >= 0; end = text.indexOf(CDATA_END, at)) {
            var begin = text.indexOf(CDATA, at);
            if (begin < 0 || begin > end) {
                return true;
            }
            at = end + CDATA_END.length();
        }
        return false;
    }

    private static String decoded(byte[] body) throws UnreadableException {
        try {
            // leaves a byte order mark to the parser, which takes one
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException("not UTF-8");
        }
    }
}
