package org.atmina.inspect.worker.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// Follows references in the object tree of a PDF.
final class PdfObjects {
    private PdfObjects() {}

    static @Nullable COSBase resolve(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }
}
