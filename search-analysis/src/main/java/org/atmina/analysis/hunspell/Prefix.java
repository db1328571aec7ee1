package org.atmina.analysis.hunspell;

/// A rule that sets `text` before words and forms that carry this flag.
public record Prefix(char flag, String text, Condition condition, String further) {}
