package org.atmina.evaluation.words;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Something that makes terms of texts: an analyzer in this process, or one on a server.
@FunctionalInterface
public interface TermSource {
    /// The distinct terms of each text.
    Map<String, Set<String>> terms(Collection<String> texts);
}
