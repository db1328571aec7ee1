package org.atmina.memory.tmx;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Writes TMX 1.4b, a unit at a time.
final class TmxWriter {
    /// What XML cannot say, and a machine that reads a scan sometimes does.
    private static final Pattern UNSAYABLE =
            Pattern.compile("[^\t\n\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    TmxWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /// One language of a unit.
    ///
    /// @param creator who wrote it; null where nobody says
    /// @param changer who saw it last
    record Written(
            LanguageTag language,
            String text,
            @Nullable String creator,
            @Nullable Instant at,
            @Nullable String changer) {}

    void begin(String version, LanguageTag source, Instant now) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeDTD("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeCharacters("\n");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Atmina");
        xml.writeAttribute("creationtoolversion", version);
        xml.writeAttribute("segtype", "paragraph");
        xml.writeAttribute("o-tmf", "Atmina");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", source.value());
        xml.writeAttribute("datatype", "plaintext");
        xml.writeAttribute("creationdate", TmxHandler.TIME.format(now));
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        xml.writeCharacters("\n");
    }

    /// @param said what else is said about it: properties by name
    void unit(String id, Map<String, String> said, Written source, Written target) throws XMLStreamException {
        xml.writeStartElement("tu");
        xml.writeAttribute("tuid", id);
        for (var property : said.entrySet()) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", property.getKey());
            text(property.getValue());
            xml.writeEndElement();
        }
        variant(source);
        variant(target);
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void variant(Written written) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", written.language().value());
        if (written.creator() != null) {
            xml.writeAttribute("creationid", sayable(written.creator()));
        }
        if (written.at() != null) {
            xml.writeAttribute("creationdate", TmxHandler.TIME.format(written.at()));
        }
        if (written.changer() != null) {
            xml.writeAttribute("changeid", sayable(written.changer()));
        }
        xml.writeStartElement("seg");
        text(written.text());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// A carriage return would be taken for the end of a line.
    private void text(String text) throws XMLStreamException {
        int from = 0;
        var said = sayable(text);
        for (int at = said.indexOf('\r'); at >= 0; at = said.indexOf('\r', from)) {
            xml.writeCharacters(said.substring(from, at));
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(said.substring(from));
    }

    private static String sayable(String text) {
        return UNSAYABLE.matcher(text).replaceAll("\uFFFD");
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }
}
