package org.atmina.notification.http;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atmina.notification.NotificationWords.Told;

/// Notifications as feed readers read them (RFC 4287).
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private AtomFeed() {}

    /// What stands at the head of a feed.
    ///
    /// @param id says nothing about the secret in its address
    record Head(String id, String title, String author, String language, URI self) {}

    static String of(Head head, List<Told> told) {
        try {
            var text = new StringWriter();
            var xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", head.language());
            element(xml, "id", head.id());
            element(xml, "title", head.title());
            element(xml, "updated", updated(told).toString());
            xml.writeStartElement("author");
            element(xml, "name", head.author());
            xml.writeEndElement();
            link(xml, "self", head.self().toString());
            for (var each : told) {
                entry(xml, each);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
    }

    private static Instant updated(List<Told> told) {
        return told.isEmpty()
                ? Instant.EPOCH
                : told.getFirst().notification().times().at();
    }

    private static void entry(XMLStreamWriter xml, Told told) throws XMLStreamException {
        var notification = told.notification();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:atmina:notification:" + notification.number());
        element(xml, "title", told.sentence());
        element(xml, "updated", notification.times().at().toString());
        link(xml, "alternate", told.address());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", notification.kind().slug());
        element(xml, "content", told.sentence());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /// Characters that XML cannot hold are left out: a reason may have been pasted from anywhere.
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
