package org.atmina.search.suggest;

/// What may have been meant. It is offered, never searched instead.
///
/// @param query    what was typed, with other words in the place of those that were not found
/// @param language of the first word that was changed
public record Correction(String query, String language) {}
