package org.atmina.inspect.worker.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.atmina.inspect.Summary.Properties;
import org.atmina.inspect.worker.text.CleanText;
import org.jspecify.annotations.Nullable;

/// Title, author and date as the document gives them.
final class PdfProperties {
    private PdfProperties() {}

    static Properties of(PDDocument document) {
        var information = document.getDocumentInformation();
        var created = information.getCreationDate();
        return new Properties(
                clean(information.getTitle()),
                clean(information.getAuthor()),
                created == null ? null : created.toInstant().toString());
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank()
                ? null
                : CleanText.of(value).text().strip();
    }
}
