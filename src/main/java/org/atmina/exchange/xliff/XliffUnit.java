package org.atmina.exchange.xliff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.catalog.PublicId;
import org.atmina.exchange.HostileXml;
import org.atmina.exchange.IncomingUnit;
import org.atmina.exchange.IncomingUnit.Flaw;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Reads one unit. A tool may have cut it into segments; together they are the text again.
final class XliffUnit {
    private static final int LONGEST_NOTE = 2000;
    private static final String INITIAL = "initial";

    private final XMLStreamReader xml;
    private final @Nullable LanguageTag to;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int base;
    private @Nullable String hash;
    private boolean placeholders;

    XliffUnit(XMLStreamReader xml, @Nullable LanguageTag to) {
        this.xml = xml;
        this.to = to;
    }

    /// A segment, or what stands between two of them.
    ///
    /// @param order where its target stands among those of the unit
    private record Part(
            boolean segment,
            boolean initial,
            String source,
            @Nullable String target,
            int order) {
        boolean isMissing() {
            return segment && !source.isBlank() && (target == null || target.isBlank());
        }

        String result() {
            return target != null ? target : segment ? "" : source;
        }
    }

    /// From its beginning to its end.
    void read() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            boolean core = XliffNames.CORE.equals(xml.getNamespaceURI());
            switch (core ? xml.getLocalName() : "") {
                case "segment" -> part(true);
                case "ignorable" -> part(false);
                case "notes" -> notes();
                default -> other();
            }
        }
    }

    private void other() throws XMLStreamException {
        if (XliffNames.METADATA.equals(xml.getNamespaceURI())) {
            metadata();
        } else {
            HostileXml.skip(xml);
        }
    }

    IncomingUnit incoming(int number, UUID id, PublicId owner) {
        var source = parts.stream().map(Part::source).collect(Collectors.joining());
        var note = String.join("\n", notes).strip();
        var memory = new IncomingUnit.Memory(
                base, hash, note.isEmpty() ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE)), flaw());
        return new IncomingUnit(number, id, owner, source, target(source), memory);
    }

    /// Many tools begin by copying sources: what is still said to be untouched and is, is no translation.
    private String target(String source) {
        if (isEmpty()) {
            return "";
        }
        var target = parts.stream()
                .sorted(Comparator.comparingInt(Part::order))
                .map(Part::result)
                .collect(Collectors.joining());
        boolean copied =
                target.equals(source) && parts.stream().filter(Part::segment).allMatch(Part::initial);
        return copied ? "" : target;
    }

    private boolean isEmpty() {
        return parts.stream()
                .filter(Part::segment)
                .allMatch(part -> part.target() == null || part.target().isBlank());
    }

    private @Nullable Flaw flaw() {
        if (isEmpty()) {
            return null;
        }
        if (parts.stream().anyMatch(Part::isMissing)) {
            return Flaw.INCOMPLETE;
        }
        return placeholders ? Flaw.MARKUP : null;
    }

    private void part(boolean segment) throws XMLStreamException {
        var state = xml.getAttributeValue(null, "state");
        var source = "";
        String target = null;
        int order = parts.size() + 1;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (xml.getLocalName().equals("source")) {
                source = new XliffInline(xml).read();
            } else if (xml.getLocalName().equals("target")) {
                order = order(order);
                target = target();
            } else {
                HostileXml.skip(xml);
            }
        }
        parts.add(new Part(segment, state == null || state.equals(INITIAL), source, target, order));
    }

    private int order(int standard) {
        var order = xml.getAttributeValue(null, "order");
        return order == null ? standard : Integer.parseInt(order);
    }

    private String target() throws XMLStreamException {
        XliffInline.checkLanguage(xml, to);
        var inline = new XliffInline(xml);
        var text = inline.read();
        placeholders |= inline.hasPlaceholders();
        return text;
    }

    /// Notes that are not ours are what the translator says about the target.
    private void notes() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                var id = xml.getAttributeValue(null, "id");
                boolean ours = id != null && id.startsWith(XliffNames.OUR_NOTES);
                boolean ofTarget = "target".equals(xml.getAttributeValue(null, "appliesTo"));
                var said = xml.getElementText().strip();
                if (!ours && ofTarget && !said.isEmpty()) {
                    notes.add(said);
                }
            }
        }
    }

    private void metadata() throws XMLStreamException {
        boolean ours = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("meta")) {
                    fact(ours);
                } else {
                    ours = XliffNames.OURS.equals(xml.getAttributeValue(null, "category"));
                    depth++;
                }
            }
        }
    }

    private void fact(boolean ours) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "type");
        var value = xml.getElementText().strip();
        if (ours && XliffNames.SOURCE_HASH.equals(type)) {
            hash = value;
        } else if (ours && XliffNames.BASE_REVISION.equals(type)) {
            base = Math.max(0, Integer.parseInt(value));
        }
    }
}
