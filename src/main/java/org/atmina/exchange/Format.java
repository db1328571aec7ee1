package org.atmina.exchange;

import org.atmina.catalog.Slug;

/// The kinds of files in which translations go out and come back.
public enum Format implements Slug {
    XLIFF("xliff", "xlf", "application/xliff+xml"),
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "csv", "text/csv; charset=UTF-8");

    private final String slug;
    private final String extension;
    private final String mediaType;

    Format(String slug, String extension, String mediaType) {
        this.slug = slug;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    @Override
    public String slug() {
        return slug;
    }

    /// How the names of its files end.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
