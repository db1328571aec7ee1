package org.atmina.inspect.worker.detect;

import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/// The ways in which files are treated.
public enum Kind {
    PLAIN_TEXT,
    MARKUP,
    PDF,
    IMAGE,
    ARCHIVE,
    EXECUTABLE,
    ENCRYPTED,
    UNSUPPORTED;

    private static final Set<String> IMAGES =
            Set.of("image/jpeg", "image/png", "image/tiff", "image/jp2", "image/jpx", "image/x-jp2-codestream");
    private static final Set<String> MARKUPS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "application/xml",
            "application/rtf",
            "application/epub+zip",
            "message/rfc822",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12",
            "application/vnd.oasis.opendocument.text");
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/zstd",
            "application/x-compress",
            "application/x-lzip",
            "application/x-lzma");
    private static final Set<String> EXECUTABLES = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/hta",
            "application/wasm",
            "text/x-vbscript");

    static Kind of(MediaType type, MediaTypeRegistry registry) {
        var base = type.getBaseType();
        for (var t = base; t != null; t = registry.getSupertype(t)) {
            var name = t.toString();
            if (EXECUTABLES.contains(name)) {
                return EXECUTABLE;
            }
            if (IMAGES.contains(name)) {
                return IMAGE;
            }
            if (MARKUPS.contains(name) && isMarkup(base, name)) {
                return MARKUP;
            }
        }
        return switch (base.toString()) {
            case "application/pdf" -> PDF;
            case "application/x-tika-ooxml-protected" -> ENCRYPTED;
            case String name when ARCHIVES.contains(name) -> ARCHIVE;
            default -> isPlain(base, registry) ? PLAIN_TEXT : UNSUPPORTED;
        };
    }

    private static boolean isPlain(MediaType type, MediaTypeRegistry registry) {
        return registry.isInstanceOf(type, MediaType.TEXT_PLAIN)
                && !registry.isInstanceOf(type, MediaType.APPLICATION_XML);
    }

    /// Many formats are XML underneath (drawings, feeds, maps); only XML as such is read as text.
    private static boolean isMarkup(MediaType type, String found) {
        return !"application/xml".equals(found) || "application/xml".equals(type.toString());
    }
}
