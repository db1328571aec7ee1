package org.atmina.search;

import java.util.Collection;
import java.util.Map;
import org.atmina.catalog.context.Remarks;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;

/// What the things are called that an answer speaks of.
interface Names {
    /// Titles of collections by public identifier; one that no longer exists is absent.
    Map<String, DisplayRule.Shown> ofCollections(Collection<String> ids, ReaderLanguages languages);

    /// Names of authorities by public identifier; one that no longer exists is absent.
    Map<String, DisplayRule.Shown> ofAuthorities(Collection<String> ids, ReaderLanguages languages);

    /// What is said of items wherever they are shown, by public identifier; an item of which nothing is said is absent.
    Map<String, Remarks> remarks(Collection<String> items);
}
