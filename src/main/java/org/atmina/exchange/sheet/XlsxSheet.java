package org.atmina.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.exchange.HostileXml;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet as their texts. Where a cell says it stands is believed only within the columns that anybody
/// would use.
final class XlsxSheet {
    private static final int MOST_COLUMNS = 64;
    private static final int LETTERS = 26;

    private final XMLStreamReader xml;
    private final List<String> strings;

    XlsxSheet(XMLStreamReader xml, List<String> strings) {
        this.xml = xml;
        this.strings = strings;
    }

    void rows(Consumer<List<SheetCell>> taking) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
            if (XlsxBook.begins(xml, "row")) {
                taking.accept(row());
            }
        }
    }

    private List<SheetCell> row() throws XMLStreamException {
        var cells = new ArrayList<SheetCell>();
        while (!ends("row")) {
            if (XlsxBook.begins(xml, "c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                var cell = cell();
                if (column < MOST_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.set(column, cell);
                }
            }
            xml.next();
        }
        return cells;
    }

    /// From 0; the next one where the cell does not say.
    private static int column(@Nullable String reference, int next) {
        int column = 0;
        for (int at = 0; reference != null && at < reference.length(); at++) {
            char letter = reference.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = Math.min(column * LETTERS + letter - 'A' + 1, MOST_COLUMNS + 1);
        }
        return column == 0 ? next : column - 1;
    }

    private SheetCell cell() throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var content = "";
        boolean formula = false;
        xml.next();
        while (!ends("c")) {
            if (XlsxBook.begins(xml, "v")) {
                content = xml.getElementText();
            } else if (XlsxBook.begins(xml, "is")) {
                content = text(xml);
            } else if (XlsxBook.begins(xml, "f")) {
                formula = true;
            }
            xml.next();
        }
        return cell(type == null ? "n" : type, content, formula);
    }

    private SheetCell cell(String type, String content, boolean formula) {
        if (formula) {
            return new SheetCell(content, false);
        }
        return switch (type) {
            case "s" -> SheetCell.text(shared(Integer.parseInt(content.strip())));
            case "inlineStr" -> SheetCell.text(content);
            case "str" -> SheetCell.text(XlsxText.read(content));
            default -> content.isBlank() ? SheetCell.EMPTY : new SheetCell(content, false);
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= strings.size()) {
            throw new IllegalArgumentException("no string " + index);
        }
        return strings.get(index);
    }

    private boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /// The text of the element that has just begun, in one piece; how it is pronounced is left out.
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (XlsxBook.begins(xml, "t")) {
                text.append(xml.getElementText());
            } else if (XlsxBook.begins(xml, "rPh")) {
                HostileXml.skip(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        return XlsxText.read(text.toString());
    }
}
