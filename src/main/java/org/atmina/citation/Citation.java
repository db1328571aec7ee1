package org.atmina.citation;

import org.jspecify.annotations.Nullable;

/// A passage that somebody has asked for by its address, and the wording that was meant.
///
/// @param named whether the address names the wording; else it is the one that this reader gets today
/// @param place where it stands in its item; null for what describes an item or a collection
public record Citation(
        Passage passage,
        CitedWording wording,
        boolean named,
        Reference reference,
        @Nullable PassagePlace place) {}
