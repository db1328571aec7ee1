package org.atmina.glossary;

import java.time.Instant;

/// What was said about a concept from some moment on, and who said it.
public record EntryVersion(long version, EntryForm said, String actor, Instant at) {}
