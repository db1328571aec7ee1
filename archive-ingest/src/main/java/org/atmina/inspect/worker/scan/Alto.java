package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.inspect.Box;

/// Reads the ALTO that Tesseract writes: the text is put together from it, so that every word knows its place.
final class Alto {
    static final XMLInputFactory XML = factory();

    private Alto() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static ReadText read(Path file, Placement placement) throws IOException {
        var page = new PageTextBuilder();
        try (var in = Files.newInputStream(file)) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    start(xml, page, placement);
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException("unreadable ALTO", e);
        }
        return page.build();
    }

    private static void start(XMLStreamReader xml, PageTextBuilder page, Placement placement) {
        switch (xml.getLocalName()) {
            case "TextBlock" -> page.startBlock();
            case "TextLine" -> page.startLine();
            case "String" ->
                page.word(
                        attribute(xml, "CONTENT", ""),
                        box(xml, placement),
                        Double.parseDouble(attribute(xml, "WC", "0")));
            default -> {}
        }
    }

    static Box box(XMLStreamReader xml, Placement placement) {
        return placement.place(
                Double.parseDouble(attribute(xml, "HPOS", "0")),
                Double.parseDouble(attribute(xml, "VPOS", "0")),
                Double.parseDouble(attribute(xml, "WIDTH", "0")),
                Double.parseDouble(attribute(xml, "HEIGHT", "0")));
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
