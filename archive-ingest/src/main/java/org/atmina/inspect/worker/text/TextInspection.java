package org.atmina.inspect.worker.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary;
import org.atmina.inspect.Summary.Extent;
import org.atmina.inspect.Summary.FileType;
import org.atmina.inspect.Summary.Language;
import org.atmina.inspect.Summary.Layout;
import org.atmina.inspect.Summary.Properties;
import org.atmina.inspect.worker.OutputFolder;
import org.atmina.inspect.worker.Refused;
import org.atmina.inspect.worker.detect.Containers;
import org.atmina.inspect.worker.detect.Detection;
import org.atmina.inspect.worker.detect.Kind;
import org.atmina.inspect.worker.language.Languages;
import org.atmina.inspect.worker.language.Languages.Guess;
import org.atmina.inspect.worker.language.ParagraphLanguages;
import org.atmina.inspect.worker.typeset.Typesetting;

/// Inspects material whose text flows: plain text and documents with markup.
public final class TextInspection {
    private static final long MOST_PLAIN_BYTES = 64L << 20;
    private static final Properties NO_PROPERTIES = new Properties(null, null, null);

    private final MarkupText markup;
    private final Languages languages;

    public TextInspection(TikaConfig config, Languages languages) {
        this.markup = new MarkupText(config);
        this.languages = languages;
    }

    private record Content(FileType type, Properties properties) {}

    public Inspection inspect(InspectionRequest request, Detection detection, OutputFolder folder)
            throws IOException, Refused {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(detection.flags());
        flags.addAll(ActiveContent.in(request.file(), detection.mediaType()));
        try (var output = new FlowingText(folder.layout().path())) {
            var content = detection.kind() == Kind.PLAIN_TEXT
                    ? plain(request.file(), detection.mediaType(), output, flags)
                    : markup(request.file(), detection.mediaType(), output, flags);
            if (output.cleaned()) {
                flags.add(Flag.CONTROL_CHARACTERS_REMOVED);
            }
            var whole = languages.guess(output.sample());
            var paragraphs = new ParagraphLanguages(languages, request.languages());
            output.finish(folder.layout(), paragraph -> paragraphs.of(paragraph, whole));
            typeset(folder.layout());
            var summary = new Summary(
                    content.type(),
                    Layout.FLOWING,
                    language(request.languages(), whole),
                    new Extent(0, Map.of(), output.segments(), output.length()),
                    content.properties(),
                    flags);
            folder.write(summary);
            return output.segments() == 0
                    ? new Inspection.NeedsReview(Reason.NO_TEXT_FOUND, summary)
                    : new Inspection.Readable(summary);
        } catch (TextFlood e) {
            throw Refused.tooLarge(
                    Reason.EXPANDS_TOO_MUCH, FlowingText.MOST_CHARACTERS + 1L, FlowingText.MOST_CHARACTERS);
        }
    }

    /// Pages are for looking at; a text that cannot be set is still a text that was read.
    private static void typeset(InspectionFolder folder) throws IOException {
        try {
            Typesetting.of(folder);
        } catch (RuntimeException | LinkageError | InternalError e) {
            System.err.println("event=text-not-typeset cause=" + e);
        }
    }

    private Content plain(Path file, String mediaType, FlowingText output, Set<Flag> flags)
            throws IOException, Refused {
        if (Files.size(file) > MOST_PLAIN_BYTES) {
            throw Refused.tooLarge(Reason.TOO_MANY_BYTES, Files.size(file), MOST_PLAIN_BYTES);
        }
        var decoded = Charsets.decode(Files.readAllBytes(file));
        if (decoded.invalidBytes()) {
            flags.add(Flag.INVALID_BYTES);
        }
        output.plain(decoded.text());
        return new Content(new FileType(mediaType, decoded.charset(), decoded.confidence()), NO_PROPERTIES);
    }

    private Content markup(Path file, String mediaType, FlowingText output, Set<Flag> flags)
            throws IOException, Refused {
        if (Containers.isZip(file)) {
            var directory = Containers.directory(file);
            if (directory.macros()) {
                flags.add(Flag.HAS_MACROS);
            }
            if (directory.externalLinks()) {
                flags.add(Flag.EXTERNAL_REFERENCES);
            }
        }
        var found = "application/rtf".equals(mediaType)
                ? rtf(file, mediaType, output)
                : markup.read(file, mediaType, output);
        flags.addAll(found.flags());
        double confidence = found.charset() == null ? 0 : 0.8;
        return new Content(new FileType(mediaType, found.charset(), confidence), found.properties());
    }

    private MarkupText.Found rtf(Path file, String mediaType, FlowingText output) throws IOException, Refused {
        var plainer = Files.createTempFile("closed-", ".rtf");
        try {
            Files.write(plainer, RtfForParser.prepared(Files.readAllBytes(file)));
            return markup.read(plainer, mediaType, output);
        } finally {
            Files.delete(plainer);
        }
    }

    private static Language language(List<String> declared, Guess whole) {
        return declared.isEmpty()
                ? new Language(whole.tag(), whole.confidence(), false)
                : new Language(declared.getFirst(), 1, true);
    }
}
