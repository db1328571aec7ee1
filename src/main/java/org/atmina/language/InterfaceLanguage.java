package org.atmina.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The six languages in which the archive speaks, each named in itself; equal, in this order wherever they are listed.
public enum InterfaceLanguage {
    EN("en", "English"),
    ET("et", "Eesti"),
    LV("lv", "Latviešu"),
    LT("lt", "Lietuvių"),
    PL("pl", "Polski"),
    FI("fi", "Suomi");

    private final LanguageTag tag;
    private final String ownName;

    InterfaceLanguage(String tag, String ownName) {
        this.tag = LanguageTag.of(tag);
        this.ownName = ownName;
    }

    public LanguageTag tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public static Optional<InterfaceLanguage> of(LanguageTag tag) {
        return Arrays.stream(values()).filter(l -> l.tag.reads(tag)).findFirst();
    }

    public static List<LanguageTag> tags() {
        return Arrays.stream(values()).map(InterfaceLanguage::tag).toList();
    }
}
