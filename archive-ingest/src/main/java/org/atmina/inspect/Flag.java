package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonValue;

/// Something a file carries that whoever delivers, exports or edits it should know.
public enum Flag {
    /// The name ends in something that the bytes are not.
    EXTENSION_MISMATCH("extension-mismatch"),
    HAS_JAVASCRIPT("has-javascript"),
    /// Something happens, or a program starts, when the document is opened.
    HAS_ACTION("has-action"),
    HAS_ATTACHMENTS("has-attachments"),
    HAS_MACROS("has-macros"),
    /// The same bytes are also a file of a second kind.
    POLYGLOT("polyglot"),
    /// The file says where it was made. Derivatives do not.
    HAS_GPS("has-gps"),
    /// The document asks for other documents. None was fetched.
    EXTERNAL_REFERENCES("external-references"),
    /// A spreadsheet program would calculate with some of the cells.
    HAS_FORMULAS("has-formulas"),
    /// NUL, terminal or direction-changing characters were left out of the text.
    CONTROL_CHARACTERS_REMOVED("control-characters-removed"),
    /// Some bytes were not valid in the character set found and stand in the text as U+FFFD.
    INVALID_BYTES("invalid-bytes"),
    /// The file is protected against copying or printing, yet opens without a password.
    RESTRICTED("restricted");

    private final String slug;

    Flag(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
