package io.saoma.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a flat `<xml>` message and nothing else: no DOCTYPE, attribute, nesting, repetition or second root.
public final class WireReader {

    /// More than any request needs; what is longer is not read.
    public static final int LIMIT = 64 * 1024;

    private static final String MALFORMED = "XML格式错误";
    private static final XMLInputFactory PARSERS = parsers();

    private WireReader() {}

    public static Map<String, String> read(byte[] body) throws BadXmlException {
        if (body.length == 0) {
            throw new BadXmlException("post数据为空");
        }
        if (body.length > LIMIT) {
            throw new BadXmlException(MALFORMED);
        }
        var text = decode(body);
        try {
            return fields(PARSERS.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw new BadXmlException(MALFORMED, e);
        }
    }

    private static String decode(byte[] body) throws BadXmlException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new BadXmlException("编码格式错误", e);
        }
    }

    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException, BadXmlException {
        var encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new BadXmlException("编码格式错误");
        }
        reader.nextTag();
        if (!plainName(reader).equals("xml")) {
            throw new BadXmlException(MALFORMED);
        }
        var fields = new LinkedHashMap<String, String>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (fields.putIfAbsent(plainName(reader), reader.getElementText()) != null) {
                throw new BadXmlException(MALFORMED);
            }
        }
        while (reader.hasNext()) {
            reader.next();
        }
        return fields;
    }

    private static String plainName(XMLStreamReader reader) throws BadXmlException {
        var name = reader.getName();
        var plain = name.getPrefix().isEmpty() && name.getNamespaceURI().isEmpty();
        if (!plain || reader.getAttributeCount() > 0 || reader.getNamespaceCount() > 0) {
            throw new BadXmlException(MALFORMED);
        }
        return name.getLocalPart();
    }
}
