package org.atmina.exchange;

import java.util.regex.Pattern;

/// A wording as it comes back from other programs, which write line ends in their own way and lose what cannot be seen.
public final class Wording {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    /// What no database holds.
    private static final Pattern NOWHERE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Wording() {}

    /// As it is kept.
    public static String clean(String wording) {
        return NOWHERE.matcher(LINE_END.matcher(wording).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /// Whether two wordings are one, but for line ends, outer blanks and control characters.
    static boolean same(String one, String other) {
        return visible(one).equals(visible(other));
    }

    private static String visible(String wording) {
        return INVISIBLE.matcher(clean(wording)).replaceAll("").strip();
    }
}
