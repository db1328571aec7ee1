package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.atmina.inspect.Box;

/// Copies ALTO so that it fits the page: boxes in pixels of the page even if a turned picture was read, and the name of
/// the page instead of a file that is long gone.
record AltoCopy(Placement placement, String pageName) {
    private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v3#";

    void write(Path from, Path to) throws IOException {
        try (var in = Files.newInputStream(from);
                var out = Files.newOutputStream(to)) {
            var xml = Alto.XML.createXMLStreamReader(in);
            var copy = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            copy.writeStartDocument("UTF-8", "1.0");
            copy(xml, copy);
            copy.writeEndDocument();
            copy.close();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException("unreadable ALTO", e);
        }
    }

    private void copy(XMLStreamReader xml, XMLStreamWriter copy) throws XMLStreamException {
        boolean inFileName = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start(xml, copy);
                    inFileName = "fileName".equals(xml.getLocalName());
                    if (inFileName) {
                        copy.writeCharacters(pageName);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inFileName = false;
                    copy.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (!inFileName) {
                        copy.writeCharacters(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml, XMLStreamWriter copy) throws XMLStreamException {
        copy.writeStartElement(xml.getLocalName());
        if ("alto".equals(xml.getLocalName())) {
            copy.writeDefaultNamespace(NAMESPACE);
        }
        boolean placed = xml.getAttributeValue(null, "HPOS") != null && xml.getAttributeValue(null, "WIDTH") != null;
        var box = Alto.box(xml, placement);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributePrefix(i) == null || xml.getAttributePrefix(i).isEmpty()) {
                var name = xml.getAttributeLocalName(i);
                copy.writeAttribute(name, value(xml, name, xml.getAttributeValue(i), placed, box));
            }
        }
    }

    private String value(XMLStreamReader xml, String name, String value, boolean placed, Box box) {
        boolean whole = "Page".equals(xml.getLocalName()) || "PrintSpace".equals(xml.getLocalName());
        return switch (name) {
            case "HPOS" -> whole ? "0" : placed ? Integer.toString(box.x()) : value;
            case "VPOS" -> whole ? "0" : placed ? Integer.toString(box.y()) : value;
            case "WIDTH" -> whole ? Integer.toString(placement.width()) : placed ? Integer.toString(box.w()) : value;
            case "HEIGHT" -> whole ? Integer.toString(placement.height()) : placed ? Integer.toString(box.h()) : value;
            default -> value;
        };
    }
}
