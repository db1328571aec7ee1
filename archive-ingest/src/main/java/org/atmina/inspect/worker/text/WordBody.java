package org.atmina.inspect.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.inspect.SegmentKind;

/// Reads the paragraphs of a Word document whose packaging is faulty but whose main part is whole.
final class WordBody {
    private static final String MAIN_PART = "word/document.xml";

    private WordBody() {}

    /// Returns false if there is no main part, or if it is broken or declares entities.
    static boolean read(Path file, FlowingText output) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry(MAIN_PART);
            if (part == null) {
                return false;
            }
            try (var in = zip.getInputStream(part)) {
                paragraphs(factory().createXMLStreamReader(in), output);
                return true;
            }
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void paragraphs(XMLStreamReader xml, FlowingText output) throws XMLStreamException, IOException {
        var paragraph = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = "t".equals(xml.getLocalName());
                    paragraph.append(space(xml.getLocalName()));
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        paragraph.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if ("p".equals(xml.getLocalName())) {
                        output.block(SegmentKind.PARAGRAPH, paragraph.toString());
                        paragraph.setLength(0);
                    }
                }
                default -> {}
            }
        }
    }

    private static String space(String element) {
        return switch (element) {
            case "tab" -> "\t";
            case "br", "cr" -> "\n";
            default -> "";
        };
    }
}
