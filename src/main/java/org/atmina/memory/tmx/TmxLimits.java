package org.atmina.memory.tmx;

/// How much of a file is taken in.
///
/// @param units translation units
/// @param characters of one text
record TmxLimits(int units, int characters) {}
