package org.atmina.memory.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Follows a file of TMX 1.4 through its elements. Text that stands in codes of a foreign format (`bpt`,
/// `ph` ...) is no text; what `hi` encloses is.
final class TmxHandler extends DefaultHandler {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String ANY_LANGUAGE = "*all*";
    private static final int DEEPEST = 64;
    private static final Set<String> INLINE = Set.of("bpt", "ept", "it", "ph", "hi", "ut");
    private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "ut");

    /// What may stand in what; in codes and highlights see [#INLINE].
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "", Set.of("tmx"),
            "tmx", Set.of("header", "body"),
            "header", Set.of("note", "prop", "ude"),
            "ude", Set.of("map"),
            "body", Set.of("tu"),
            "tu", Set.of("note", "prop", "tuv"),
            "tuv", Set.of("note", "prop", "seg"),
            "seg", INLINE,
            "hi", INLINE,
            "sub", INLINE);

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final TmxLimits limits;
    private final Consumer<TmxUnit> each;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TmxUnit.Variant> variants = new ArrayList<>();
    private @Nullable Locator locator;
    private @Nullable LanguageTag fileSource;
    private boolean header;
    private boolean body;
    private int units;

    private @Nullable String unitId;
    private @Nullable LanguageTag unitSource;
    private @Nullable LanguageTag language;
    private @Nullable String creator;
    private @Nullable Instant createdAt;
    private boolean segment;
    private int codes;

    TmxHandler(TmxLimits limits, Consumer<TmxUnit> each) {
        this.limits = limits;
        this.each = each;
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    int line() {
        return locator == null ? 1 : Math.max(1, locator.getLineNumber());
    }

    /// To be called at the end: a file without a body is none.
    void finish() {
        if (!body) {
            throw UnusableMemory.misshapen(line(), "body");
        }
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        var parent = open.isEmpty() ? "" : open.getFirst();
        boolean inCode = CODES.contains(parent);
        boolean fits = inCode
                ? name.equals("sub")
                : CHILDREN.getOrDefault(parent, Set.of()).contains(name);
        if (!fits || !space.isEmpty() || open.size() >= DEEPEST) {
            throw UnusableMemory.misshapen(line(), "<" + qualified + ">");
        }
        open.addFirst(name);
        codes += CODES.contains(name) ? 1 : 0;
        switch (name) {
            case "tmx" -> begin(required(attributes, "version"));
            case "header" -> describe(attributes);
            case "body" -> beginBody();
            case "tu" -> beginUnit(attributes);
            case "tuv" -> beginVariant(attributes);
            case "seg" -> beginText();
            default -> {}
        }
    }

    private static void begin(String version) {
        if (!version.equals("1.4")) {
            throw UnusableMemory.ofVersion(version);
        }
    }

    private void describe(Attributes attributes) {
        if (header || body) {
            throw UnusableMemory.misshapen(line(), "<header>");
        }
        header = true;
        fileSource = source(required(attributes, "srclang"));
    }

    private void beginBody() {
        if (!header || body) {
            throw UnusableMemory.misshapen(line(), "<body>");
        }
        body = true;
    }

    private void beginUnit(Attributes attributes) {
        if (++units > limits.units()) {
            throw UnusableMemory.withManyUnits(limits.units());
        }
        variants.clear();
        unitId = attributes.getValue("tuid");
        var said = attributes.getValue("srclang");
        unitSource = said == null ? fileSource : source(said);
    }

    private void beginVariant(Attributes attributes) {
        var tag = attributes.getValue(XML, "lang");
        if (tag == null) {
            tag = required(attributes, "lang");
        }
        language = language(tag);
        creator = attributes.getValue("creationid");
        createdAt = time(attributes.getValue("creationdate"));
        segment = false;
    }

    private void beginText() {
        if (segment) {
            throw UnusableMemory.misshapen(line(), "<seg>");
        }
        segment = true;
        text.setLength(0);
    }

    private @Nullable LanguageTag source(String said) {
        return said.equalsIgnoreCase(ANY_LANGUAGE) ? null : language(said);
    }

    private LanguageTag language(String tag) {
        try {
            return LanguageTag.of(tag.replace('_', '-'));
        } catch (IllegalArgumentException e) {
            throw UnusableMemory.inNoLanguage(line(), tag);
        }
    }

    private static @Nullable Instant time(@Nullable String said) {
        try {
            return said == null ? null : TIME.parse(said, Instant::from);
        } catch (DateTimeException e) {
            return null; // when it was made is good to know, and nothing depends on it
        }
    }

    private String required(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        if (value == null) {
            throw UnusableMemory.misshapen(line(), name);
        }
        return value;
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (segment && codes == 0 && isInText()) {
            if (text.length() + length > limits.characters()) {
                throw UnusableMemory.withLongText(line(), limits.characters());
            }
            text.append(letters, start, length);
        }
    }

    private boolean isInText() {
        var here = open.isEmpty() ? "" : open.getFirst();
        return here.equals("seg") || here.equals("hi");
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        open.removeFirst();
        codes -= CODES.contains(name) ? 1 : 0;
        if (name.equals("tuv")) {
            endVariant();
        } else if (name.equals("tu")) {
            endUnit();
        }
    }

    private void endVariant() {
        if (!segment || language == null) {
            throw UnusableMemory.misshapen(line(), "seg");
        }
        variants.add(new TmxUnit.Variant(language, text.toString().strip(), creator, createdAt));
        segment = false;
    }

    private void endUnit() {
        if (variants.isEmpty()) {
            throw UnusableMemory.misshapen(line(), "tuv");
        }
        each.accept(new TmxUnit(unitId, unitSource, variants));
    }

    /// A reference to something that the file would have had to declare.
    @Override
    public void skippedEntity(String name) {
        if (!name.equals("[dtd]")) { // the grammar of TMX itself, which is not read
            throw UnusableMemory.declaring(line());
        }
    }

    @Override
    public void error(SAXParseException e) {
        throw UnusableMemory.damaged(e.getLineNumber());
    }

    @Override
    public void fatalError(SAXParseException e) {
        throw UnusableMemory.damaged(e.getLineNumber());
    }
}
