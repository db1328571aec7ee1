package org.atmina.memory.tmx;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/// Reads TMX 1.4 unit by unit, however large the file is. Nothing outside the file is ever opened, and
/// nothing in it is expanded: a file that declares anything is refused where it begins to.
final class TmxReader {
    private static final String XERCES = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String SAX = "http://xml.org/sax/";

    private TmxReader() {}

    /// @param each takes every unit, in the order of the file
    /// @throws UnusableMemory for a file that is not what it should be; some units may have been taken
    ///     before
    static void read(InputStream file, TmxLimits limits, Consumer<TmxUnit> each) throws IOException {
        var handler = new TmxHandler(limits, each);
        try {
            var parser = parser();
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.setEntityResolver((name, address) -> new InputSource(InputStream.nullInputStream()));
            parser.setProperty(SAX + "properties/declaration-handler", new Declarations(handler));
            parser.parse(new InputSource(file));
        } catch (SAXParseException e) {
            throw UnusableMemory.damaged(e.getLineNumber());
        } catch (SAXException e) {
            throw UnusableMemory.damaged(handler.line());
        } catch (CharConversionException e) {
            throw UnusableMemory.damaged(handler.line());
        }
        handler.finish();
    }

    private static XMLReader parser() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(SAX + "features/external-general-entities", false);
            factory.setFeature(SAX + "features/external-parameter-entities", false);
            factory.setFeature(XERCES, false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The parser of the platform cannot be made safe", e);
        }
    }
}
