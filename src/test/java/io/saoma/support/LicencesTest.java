package io.saoma.support;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// No library ships with the till whose licence is not told.
class LicencesTest {

    @Test
    void namesEveryLibraryThatShips() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var dependencies = pom.getElementsByTagName("dependency");
        var shipped = new ArrayList<String>();
        for (var i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            if (dependency.getElementsByTagName("scope").getLength() == 0) {
                shipped.add(
                        dependency.getElementsByTagName("artifactId").item(0).getTextContent());
            }
        }
        assertFalse(shipped.isEmpty());
        var text = Licences.part().text();
        for (var library : shipped) {
            assertTrue(text.contains(library), library + " is missing in licences.txt");
        }
    }
}
