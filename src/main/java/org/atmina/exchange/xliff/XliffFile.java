package org.atmina.exchange.xliff;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.exchange.ExchangeSettings;
import org.atmina.exchange.Format;
import org.atmina.exchange.HostileXml;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.Unusable;
import org.atmina.problem.Problem;

/// Reads XLIFF 2.0 and 2.1, a unit at a time.
@ApplicationScoped
class XliffFile implements IncomingFile {
    private final ExchangeSettings settings;

    XliffFile(ExchangeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Format format() {
        return Format.XLIFF;
    }

    @Override
    public void read(Path file, Taking taking) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var xml = HostileXml.open(in);
            try {
                new XliffReader(xml, settings.maxUnits(), taking).read();
            } catch (XMLStreamException | IllegalArgumentException e) {
                throw broken(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new Unusable(new Problem.Invalid("exchange-not-xliff", Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unusable broken(XMLStreamReader xml) {
        int line = Math.max(1, xml.getLocation().getLineNumber());
        return new Unusable(new Problem.Invalid("exchange-xml-broken", Map.of("line", line)));
    }
}
