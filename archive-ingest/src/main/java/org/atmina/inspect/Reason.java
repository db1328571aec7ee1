package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonValue;

/// Why a file or a page did not end as read. The slugs are stable; sentences for people are made from them elsewhere.
public enum Reason {
    PASSWORD_NEEDED("password-needed"),

    DAMAGED_FILE("damaged-file"),
    TRUNCATED_IMAGE("truncated-image"),
    FILE_NOT_THERE("file-not-there"),

    UNSUPPORTED_TYPE("unsupported-type"),
    ARCHIVE_NOT_UNPACKED("archive-not-unpacked"),

    EMPTY_FILE("empty-file"),

    TOO_MANY_BYTES("too-many-bytes"),
    TOO_MANY_PIXELS("too-many-pixels"),
    TOO_MANY_PAGES("too-many-pages"),
    TOO_MANY_ENTRIES("too-many-entries"),
    EXPANDS_TOO_MUCH("expands-too-much"),

    EXECUTABLE_FILE("executable-file"),
    EXECUTABLE_IN_DISGUISE("executable-in-disguise"),

    OCR_TOOL_MISSING("ocr-tool-missing"),
    IMAGE_TOOL_MISSING("image-tool-missing"),
    PDF_TOOL_MISSING("pdf-tool-missing"),
    LANGUAGE_MODEL_MISSING("language-model-missing"),

    FILE_TIME_LIMIT("file-time-limit"),
    NO_PROGRESS("no-progress"),
    PAGE_TIME_LIMIT("page-time-limit"),

    WORKER_DIED("worker-died"),
    WORKER_OUT_OF_MEMORY("worker-out-of-memory"),
    WORKER_NOT_STARTED("worker-not-started"),
    OUTPUT_NOT_WRITTEN("output-not-written"),

    CALLER_INTERRUPTED("caller-interrupted"),

    NO_TEXT_FOUND("no-text-found"),
    LOW_CONFIDENCE("low-confidence"),
    PAGE_NOT_RENDERED("page-not-rendered"),
    OCR_FAILED("ocr-failed"),
    PAGES_NOT_READ("pages-not-read");

    private final String slug;

    Reason(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
