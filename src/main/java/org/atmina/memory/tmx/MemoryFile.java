package org.atmina.memory.tmx;

import java.time.Instant;
import java.util.UUID;

/// A memory that was brought in.
///
/// @param name as whoever brought it in called it
/// @param units translation units in the file
/// @param pairs of a text and one translation of it
/// @param added pairs that nobody had brought in before
public record MemoryFile(UUID id, String name, int units, int pairs, int added, String by, Instant at) {}
