package org.atmina.inspect.worker.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.atmina.inspect.Flag;

/// Judges files by their bytes. The name may only sharpen the judgement (a text that calls itself CSV), never overrule
/// it.
public final class Detective {
    private final Detector detector;
    private final MediaTypeRegistry registry;

    public Detective(TikaConfig config) {
        this.detector = config.getDetector();
        this.registry = config.getMediaTypeRegistry();
    }

    public Detection detect(Path file, String name) throws IOException {
        var byBytes = detect(file, new Metadata());
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var withName = detect(file, named);
        var type = sharpened(byBytes, withName, file);
        var flags = EnumSet.noneOf(Flag.class);
        if (lies(type, name, named)) {
            flags.add(Flag.EXTENSION_MISMATCH);
        }
        var kind = Kind.of(type, registry);
        if (kind != Kind.ARCHIVE && SecondFormat.in(file, type.getBaseType().toString())) {
            flags.add(Flag.POLYGLOT);
        }
        return new Detection(type.getBaseType().toString(), kind, flags);
    }

    private MediaType detect(Path file, Metadata metadata) throws IOException {
        try (var stream = TikaInputStream.get(file)) {
            return detector.detect(stream, metadata);
        }
    }

    private MediaType sharpened(MediaType byBytes, MediaType withName, Path file) throws IOException {
        if (registry.isSpecializationOf(withName, byBytes)) {
            return withName;
        }
        boolean unknown = MediaType.OCTET_STREAM.equals(byBytes);
        boolean claimsText = registry.isInstanceOf(withName, MediaType.TEXT_PLAIN);
        return unknown && claimsText && Textual.looksLikeText(file) ? withName : byBytes;
    }

    /// True if the extension stands for a type that is neither what was found nor a wider or narrower word for it.
    private boolean lies(MediaType found, String name, Metadata named) throws IOException {
        var claimed = detector.detect(null, named);
        boolean saysNothing = MediaType.OCTET_STREAM.equals(claimed) || name.lastIndexOf('.') < 1;
        return !saysNothing && !sameFamily(found.getBaseType(), claimed.getBaseType());
    }

    private boolean sameFamily(MediaType a, MediaType b) {
        boolean bothText =
                registry.isInstanceOf(a, MediaType.TEXT_PLAIN) && registry.isInstanceOf(b, MediaType.TEXT_PLAIN);
        return bothText || registry.isInstanceOf(a, b) || registry.isInstanceOf(b, a);
    }
}
