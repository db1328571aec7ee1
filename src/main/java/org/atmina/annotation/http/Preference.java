package org.atmina.annotation.http;

import org.jspecify.annotations.Nullable;

/// How much of a container somebody wants.
///
/// @param minimal nothing of its content
/// @param iris    only the ids of what is in it
record Preference(boolean minimal, boolean iris) {
    private static final String MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    private static final String IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";

    /// @param prefer the header
    /// @param iris   the parameter of the address, which the addresses in our answers have
    static Preference of(@Nullable String prefer, @Nullable Integer iris) {
        var asked = prefer != null && prefer.contains("return=representation") ? prefer : "";
        return new Preference(asked.contains(MINIMAL), iris == null ? asked.contains(IRIS) : iris == 1);
    }
}
