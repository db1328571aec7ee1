package org.atmina.memory.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// Files of TMX to try things with.
final class TmxFiles {
    private TmxFiles() {}

    /// A file with a header and these units.
    static String file(String source, String... units) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                <header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="test" adminlang="en"
                    srclang="%s" datatype="plaintext"/>
                <body>
                %s
                </body>
                </tmx>
                """.formatted(source, String.join("\n", units));
    }

    static String unit(String id, String language, String text, String otherLanguage, String other) {
        return """
                <tu tuid="%s"><tuv xml:lang="%s"><seg>%s</seg></tuv><tuv xml:lang="%s" creationid="anna"
                    creationdate="20250102T030405Z"><seg>%s</seg></tuv></tu>""".formatted(id, language, text, otherLanguage, other);
    }

    /// Parsed and checked against the grammar of TMX 1.4, which lies beside the tests; nothing is fetched.
    static Document valid(String file) {
        List<String> faults = new ArrayList<>();
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setValidating(true);
            var builder = factory.newDocumentBuilder();
            builder.setEntityResolver((name, address) -> {
                if (!address.endsWith("tmx14.dtd")) {
                    throw new IOException("Nothing but the grammar of TMX is read, not " + address);
                }
                return new InputSource(grammar());
            });
            builder.setErrorHandler(new Collecting(faults));
            var document = builder.parse(new InputSource(new StringReader(file)));
            if (!faults.isEmpty()) {
                throw new AssertionError("Not valid: " + faults);
            }
            return document;
        } catch (Exception e) {
            throw new AssertionError("Not readable as TMX", e);
        }
    }

    private static InputStream grammar() {
        return Objects.requireNonNull(TmxFiles.class.getResourceAsStream("/memory/tmx14.dtd"));
    }

    private record Collecting(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            faults.add(e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            faults.add(e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            faults.add(e.getMessage());
        }
    }
}
