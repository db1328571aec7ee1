package org.atmina.search;

import java.util.Collection;
import java.util.Map;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;

/// What collections are called, for the hits and for the counts beside them.
@FunctionalInterface
interface CollectionNames {
    /// By public identifier; one that no longer exists is absent.
    Map<String, DisplayRule.Shown> of(Collection<String> collections, ReaderLanguages languages);
}
