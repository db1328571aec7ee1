package org.atmina.search.suggest;

/// A query that was begun, with its last word as it stands in a text.
///
/// @param text     the whole query
/// @param language of the texts in which that word stands most often
/// @param passages in how many stretches of text the word stands
public record Completion(String text, String language, long passages) {}
