package org.atmina.annotation;

import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What is noted, in one language; plain text.
///
/// @param language `und` where its author did not say
/// @param purpose  what this body is for, where the annotation has several
public record Body(
        String value, LanguageTag language, @Nullable Motivation purpose) {}
