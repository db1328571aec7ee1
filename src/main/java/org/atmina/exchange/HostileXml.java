package org.atmina.exchange;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Opens XML that somebody sent. A document type is an error, so there are no entities to grow and nothing outside to
/// fetch; whichever parser else lies on the class path, it is the one of the platform.
public final class HostileXml {
    private static final XMLInputFactory FACTORY = factory();

    private HostileXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty("jdk.xml.dtd.support", "deny");
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is looked at");
        });
        return factory;
    }

    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        synchronized (FACTORY) { // the platform does not promise that it may be shared
            return FACTORY.createXMLStreamReader(in);
        }
    }

    /// Passes over the element that has just begun.
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
