package io.saoma.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads a workbook by the JDK alone: its cells in their places, each as the file has it.
final class SheetReading {

    private SheetReading() {}

    /// The rows of one sheet.
    ///
    /// @param number from 1
    static List<List<String>> xlsx(Path file, int number) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + number + ".xml"))) {
            var rows = new ArrayList<List<String>>();
            var found = document(sheet).getElementsByTagName("row");
            for (var row = 0; row < found.getLength(); row++) {
                rows.add(cells((Element) found.item(row)));
            }
            return rows;
        }
    }

    /// Everything that stands in any part of the workbook.
    static String allOf(Path file) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var part = zip.getInputStream(entry)) {
                    all.append(new String(part.readAllBytes(), UTF_8));
                }
            }
        }
        return all.toString();
    }

    private static List<String> cells(Element row) {
        var cells = new ArrayList<String>();
        var found = row.getElementsByTagName("c");
        for (var cell = 0; cell < found.getLength(); cell++) {
            cells.add(found.item(cell).getTextContent());
        }
        return cells;
    }

    private static Document document(InputStream xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.readAllBytes()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no sheet", e);
        }
    }
}
