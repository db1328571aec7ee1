package org.atmina.inspect.worker.pdf;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.atmina.inspect.Flag;
import org.jspecify.annotations.Nullable;

/// What a PDF could do or carry beside showing pages. Looks at dictionaries only; nothing is run.
final class PdfFlags {
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 20_000;
    private static final Set<String> ACTIONS =
            Set.of("Launch", "GoToR", "GoToE", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound");
    private static final COSName ACTION_TYPE = COSName.getPDFName("S");

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private int nodes;

    private PdfFlags() {}

    static Set<Flag> of(PDDocument document) throws IOException {
        var found = new PdfFlags();
        var catalog = document.getDocumentCatalog().getCOSObject();
        found.action(catalog.getDictionaryObject("OpenAction"), 0);
        found.actions(catalog.getDictionaryObject("AA"));
        found.names(catalog.getDictionaryObject("Names"));
        if (catalog.getDictionaryObject("AcroForm") instanceof COSDictionary form) {
            found.walk(form.getDictionaryObject("Fields"), 0);
        }
        if (document.isEncrypted()) {
            found.flags.add(Flag.RESTRICTED);
        }
        return found.flags;
    }

    static Set<Flag> of(PDPage page) {
        var found = new PdfFlags();
        found.actions(page.getCOSObject().getDictionaryObject("AA"));
        if (page.getCOSObject().getDictionaryObject("Annots") instanceof COSArray annotations) {
            annotations.forEach(annotation -> found.annotation(PdfObjects.resolve(annotation)));
        }
        return found.flags;
    }

    private void annotation(@Nullable COSBase annotation) {
        if (annotation instanceof COSDictionary dictionary) {
            if ("FileAttachment".equals(dictionary.getNameAsString("Subtype"))) {
                flags.add(Flag.HAS_ATTACHMENTS);
            }
            action(dictionary.getDictionaryObject("A"), 0);
            actions(dictionary.getDictionaryObject("AA"));
        }
    }

    private void names(@Nullable COSBase names) {
        if (names instanceof COSDictionary dictionary) {
            if (dictionary.containsKey("JavaScript")) {
                flags.add(Flag.HAS_JAVASCRIPT);
            }
            if (dictionary.containsKey("EmbeddedFiles")) {
                flags.add(Flag.HAS_ATTACHMENTS);
            }
        }
    }

    private void walk(@Nullable COSBase fields, int depth) {
        if (fields instanceof COSArray array && depth < DEEPEST) {
            for (var element : array) {
                if (PdfObjects.resolve(element) instanceof COSDictionary field && nodes++ < MOST_NODES) {
                    annotation(field);
                    walk(field.getDictionaryObject("Kids"), depth + 1);
                }
            }
        }
    }

    /// Actions bound to events: opening, closing, printing, leaving a field.
    private void actions(@Nullable COSBase bound) {
        if (bound instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(value -> action(PdfObjects.resolve(value), 0));
        }
    }

    private void action(@Nullable COSBase action, int depth) {
        if (!(action instanceof COSDictionary dictionary) || depth > DEEPEST) {
            return;
        }
        var type = dictionary.getNameAsString(ACTION_TYPE);
        if ("JavaScript".equals(type)) {
            flags.add(Flag.HAS_JAVASCRIPT);
            flags.add(Flag.HAS_ACTION);
        } else if (type != null && ACTIONS.contains(type)) {
            flags.add(Flag.HAS_ACTION);
        }
        action(dictionary.getDictionaryObject("Next"), depth + 1);
    }
}
