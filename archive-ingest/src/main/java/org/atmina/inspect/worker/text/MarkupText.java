package org.atmina.inspect.worker.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary.Properties;
import org.atmina.inspect.worker.Refused;
import org.atmina.inspect.worker.detect.Containers;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Text out of documents that mark their paragraphs: HTML, office formats, e-books, mail.
///
/// What is embedded in a document is noted, never opened, and nothing outside of it is fetched.
public final class MarkupText {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "application/epub+zip");
    private static final Set<String> BOMB_SIGNS =
            Set.of("zip bomb", "entity expansion", "entityexpansion", "entity expansions", "jaxp0001", "xml depth");

    private final AutoDetectParser parser;

    public MarkupText(TikaConfig config) {
        this.parser = new AutoDetectParser(config);
    }

    /// What a document says about itself, and what was met on the way.
    public record Found(
            Properties properties,
            Set<Flag> flags,
            @Nullable String charset) {}

    public Found read(Path file, String mediaType, FlowingText output) throws Refused, IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, mediaType);
        var embedded = new NotedNeverOpened();
        var context = new ParseContext();
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        context.set(EncodingDetector.class, new MarkupCharset());
        try (var stream = TikaInputStream.get(file)) {
            parser.parse(stream, new MarkupHandler(output, !HTML.contains(mediaType)), metadata, context);
        } catch (EncryptedDocumentException e) {
            throw Refused.encrypted(mediaType);
        } catch (ZeroByteFileException e) {
            throw Refused.empty();
        } catch (TikaException | SAXException | RuntimeException e) {
            var refused = broken(e, mediaType);
            boolean faulty = refused.inspection() instanceof Inspection.Damaged && output.segments() == 0;
            if (!faulty || !Containers.isZip(file) || !WordBody.read(file, output)) {
                throw refused;
            }
        }
        return new Found(properties(metadata), embedded.flags(), metadata.get("Content-Encoding"));
    }

    private static Refused broken(Exception trouble, String mediaType) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextFlood) {
                return Refused.tooLarge(
                        Reason.EXPANDS_TOO_MUCH, FlowingText.MOST_CHARACTERS + 1L, FlowingText.MOST_CHARACTERS);
            }
            var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (BOMB_SIGNS.stream().anyMatch(said::contains)) {
                return Refused.expands(mediaType);
            }
        }
        return Refused.damaged(
                Reason.DAMAGED_FILE,
                Map.of("mediaType", mediaType, "cause", trouble.getClass().getSimpleName()));
    }

    private static Properties properties(Metadata metadata) {
        return new Properties(
                clean(metadata.get(TikaCoreProperties.TITLE)),
                clean(metadata.get(TikaCoreProperties.CREATOR)),
                clean(metadata.get(TikaCoreProperties.CREATED)));
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank()
                ? null
                : CleanText.of(value).text().strip();
    }

    /// Pictures in the text are part of it; anything else that is carried along is an attachment.
    private static final class NotedNeverOpened implements EmbeddedDocumentExtractor {
        private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            var role = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
            var type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
            boolean attachment = TikaCoreProperties.EmbeddedResourceType.ATTACHMENT
                    .toString()
                    .equals(role);
            boolean unnamedRole = role == null && !type.startsWith("image/");
            if (TikaCoreProperties.EmbeddedResourceType.MACRO.toString().equals(role)) {
                flags.add(Flag.HAS_MACROS);
            } else if (attachment || unnamedRole) {
                flags.add(Flag.HAS_ATTACHMENTS);
            }
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Never asked to, see above; and if it were, it would not.
        }

        Set<Flag> flags() {
            return flags;
        }
    }
}
