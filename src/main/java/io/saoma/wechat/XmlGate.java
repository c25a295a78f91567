package io.saoma.wechat;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/// Stands between the XML parser and Jackson and lets only a flat body through: its root, in it distinct elements with
/// text, and nothing after it.
final class XmlGate extends StreamReaderDelegate {

    private static final int MOST_FIELDS = 120;
    private static final int LONGEST_NAME = 64;

    private final Set<String> names = new HashSet<>();
    private final String root;
    private int depth;
    private boolean passed;

    XmlGate(XMLStreamReader reader, String root) throws XMLStreamException {
        super(reader);
        this.root = root;
        require(declaredAs(reader.getVersion(), "1.0"), "XML version");
        require(declaredAs(reader.getCharacterEncodingScheme(), "UTF-8"), "declared encoding");
    }

    /// Whether the whole document was pulled through, to its end, and held something.
    boolean passed() {
        return passed && !names.isEmpty();
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        switch (event) {
            case START_ELEMENT -> enter();
            case END_ELEMENT -> depth--;
            case CHARACTERS, SPACE -> require(depth == 2 || isWhiteSpace(), "text between elements");
            case CDATA -> require(depth == 2, "text between elements");
            case END_DOCUMENT -> passed = true;
            default -> throw new XMLStreamException("DOCTYPE, entity, comment or instruction");
        }
        return event;
    }

    private void enter() throws XMLStreamException {
        depth++;
        require(getAttributeCount() == 0 && getNamespaceCount() == 0, "attribute");
        require(getPrefix() == null || getPrefix().isEmpty(), "prefix");
        switch (depth) {
            case 1 -> require(getLocalName().equals(root), "root element");
            case 2 -> field(getLocalName());
            default -> throw new XMLStreamException("nested elements");
        }
    }

    private void field(String name) throws XMLStreamException {
        require(name.length() <= LONGEST_NAME && plain(name), "element name");
        require(names.add(name), "repeated element");
        require(names.size() <= MOST_FIELDS, "too many elements");
    }

    private static boolean plain(String name) {
        for (var at = 0; at < name.length(); at++) {
            var unit = name.charAt(at);
            if (unit >= 128 || (!Character.isLetterOrDigit(unit) && unit != '_')) {
                return false;
            }
        }
        return true;
    }

    private static boolean declaredAs(@Nullable String declared, String only) {
        return declared == null || declared.equalsIgnoreCase(only);
    }

    private static void require(boolean kept, String rule) throws XMLStreamException {
        if (!kept) {
            throw new XMLStreamException(rule);
        }
    }
}
