package org.atmina.quality;

import org.atmina.language.LanguageTag;

/// A text and the language it is in.
public record Wording(String text, LanguageTag language) {}
