package org.atmina.exchange.xliff;

/// Names of XLIFF 2.1 and of what we add to it by its metadata module.
final class XliffNames {
    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

    /// The group of our metadata, and the prefix of our sub-states.
    static final String OURS = "atmina";
    static final String SOURCE_HASH = "source-hash";
    static final String BASE_REVISION = "base-revision";
    /// What the ids of our own notes begin with; other notes are the translator's.
    static final String OUR_NOTES = OURS + "-";

    private XliffNames() {}
}
