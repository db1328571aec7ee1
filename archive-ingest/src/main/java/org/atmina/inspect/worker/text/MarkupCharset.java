package org.atmina.inspect.worker.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.jspecify.annotations.Nullable;

/// The character set of markup: what the document or its envelope declares, else what [Charsets] finds.
final class MarkupCharset implements EncodingDetector {
    private static final long serialVersionUID = 1L;
    private static final int SAMPLE = 1 << 16;

    @Override
    public Charset detect(InputStream stream, Metadata metadata) throws IOException {
        var enveloped = enveloped(metadata);
        if (enveloped != null) {
            return enveloped;
        }
        var declared = new HtmlEncodingDetector().detect(stream, metadata);
        return declared != null
                ? declared
                : Charset.forName(Charsets.decode(sample(stream)).charset());
    }

    private static @Nullable Charset enveloped(Metadata metadata) {
        var type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
        var name = type == null ? null : type.getParameters().get("charset");
        return name != null && isSupported(name) ? Charset.forName(name) : null;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Cut after the last line, so that no letter is cut in two.
    private static byte[] sample(InputStream stream) throws IOException {
        stream.mark(SAMPLE);
        var bytes = stream.readNBytes(SAMPLE);
        stream.reset();
        if (bytes.length < SAMPLE) {
            return bytes;
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '>') {
            end--;
        }
        return Arrays.copyOf(bytes, end == 0 ? bytes.length : end);
    }
}
