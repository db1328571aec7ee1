package org.atmina.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.exchange.HostileXml;
import org.atmina.exchange.Unusable;
import org.atmina.problem.BoundedStream;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The parts of a workbook by the relationships that it declares itself.
final class XlsxBook {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;
    private final BoundedStream.Bound bound;
    private String sheet = "";
    private List<String> strings = List.of();

    private XlsxBook(ZipFile zip, long most) {
        this.zip = zip;
        this.bound = new BoundedStream.Bound(most, XlsxBook::tooLarge);
    }

    /// @param most how many bytes may be unpacked in all
    static XlsxBook open(ZipFile zip, long most) throws IOException, XMLStreamException {
        var book = new XlsxBook(zip, most);
        book.find();
        return book;
    }

    private static Unusable tooLarge(long most) {
        return new Unusable(new Problem.TooLarge("exchange-unpacked-too-large", Map.of("megabytes", most >> 20)));
    }

    /// Gives the rows of the first sheet away, in their order.
    void rows(Consumer<List<SheetCell>> taking) throws IOException, XMLStreamException {
        try (var in = part(sheet)) {
            new XlsxSheet(HostileXml.open(in), strings).rows(taking);
        }
    }

    /// A relationship of a part to another one.
    private record Relation(String type, String target) {}

    private void find() throws IOException, XMLStreamException {
        var workbook = relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .findFirst()
                .orElseThrow(() -> new IOException("no workbook"))
                .target();
        var parts = relations(workbook);
        var first = parts.get(firstSheet(workbook));
        if (first == null) {
            throw new IOException("no sheet");
        }
        sheet = first.target();
        for (var part : parts.values()) {
            if (part.type().endsWith("/sharedStrings")) {
                strings = strings(part.target());
            }
        }
    }

    private Map<String, Relation> relations(String of) throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/') + 1;
        var folder = of.substring(0, slash);
        var relations = new HashMap<String, Relation>();
        try (var in = part(folder + "_rels/" + of.substring(slash) + ".rels")) {
            var xml = HostileXml.open(in);
            while (xml.hasNext()) {
                xml.next();
                if (begins(xml, "Relationship")) {
                    var target = attribute(xml, "Target");
                    relations.put(
                            attribute(xml, "Id"),
                            new Relation(
                                    attribute(xml, "Type"),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }

    private String firstSheet(String workbook) throws IOException, XMLStreamException {
        try (var in = part(workbook)) {
            var xml = HostileXml.open(in);
            while (xml.hasNext()) {
                xml.next();
                if (begins(xml, "sheet")) {
                    var id = xml.getAttributeValue(RELATIONSHIPS, "id");
                    var strict = xml.getAttributeValue(STRICT_RELATIONSHIPS, "id");
                    return id != null ? id : strict == null ? "" : strict;
                }
            }
        }
        return "";
    }

    private List<String> strings(String part) throws IOException, XMLStreamException {
        var found = new ArrayList<String>();
        try (var in = part(part)) {
            var xml = HostileXml.open(in);
            while (xml.hasNext()) {
                xml.next();
                if (begins(xml, "si")) {
                    found.add(XlsxSheet.text(xml));
                }
            }
        }
        return found;
    }

    private static String attribute(XMLStreamReader xml, String name) throws IOException {
        var value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new IOException("no " + name);
        }
        return value;
    }

    static boolean begins(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    private InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        @Nullable InputStream packed = entry == null ? null : zip.getInputStream(entry);
        if (packed == null) {
            throw new IOException("no " + name);
        }
        return new BoundedStream(packed, bound);
    }
}
