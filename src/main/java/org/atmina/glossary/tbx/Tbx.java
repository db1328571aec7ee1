package org.atmina.glossary.tbx;

import java.util.Map;
import java.util.regex.Pattern;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.glossary.TermStanding;

/// The words of TBX-Basic that reader and writer share.
final class Tbx {
    static final String NAMESPACE = "urn:iso:std:iso:30042:ed:3.0";
    static final String DIALECT = "TBX-Basic";
    /// What the kind of an entry and its authority are said by: the dialect has no category for either.
    static final String KIND = "kind: ";
    static final String AUTHORITY = "authority: ";
    /// Entries that no file has named are named by their identifiers, after a letter: an XML name begins with one.
    static final String OF_OURS = "e-";

    static final Map<TermStanding, String> STATUS = Map.of(
            TermStanding.PREFERRED, "preferredTerm-admn-sts",
            TermStanding.ADMITTED, "admittedTerm-admn-sts",
            TermStanding.DEPRECATED, "deprecatedTerm-admn-sts");
    static final String SUPERSEDED = "supersededTerm-admn-sts";

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    private Tbx() {}

    /// By what a file names an entry: by the name of the file that it came from, where that is one in XML.
    static String name(GlossaryEntry entry) {
        var key = entry.key();
        return key == null || !NAME.matcher(key).matches() ? OF_OURS + entry.id() : key;
    }
}
