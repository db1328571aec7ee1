package org.atmina.quality;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.language.LanguageTag;

/// Recognises the names of months in any of their forms, by how they begin.
final class Months {
    /// Beginnings of the twelve names, folded; a dot at the end stands for the whole word.
    private static final Map<String, List<String>> BEGINNINGS = Map.of(
            "en",
                    months(
                            "january.,jan.|february.,feb.|march.,mar.|april.,apr.|may.|june.,jun.|july.,jul.|august.,aug.|september.,sept.,sep."
                                    + "|october.,oct.|november.,nov.|december.,dec."),
            "de",
                    months(
                            "januar.,januars.,jan.|februar.,februars.,feb.|marz.,maerz.|april.,aprils.,apr.|mai.|juni.,juni.|juli.|august."
                                    + "|september.,septembers.,sept.|oktober.,oktobers.,okt.|november.,novembers.|dezember.,dezembers.,dez."),
            "et",
                    months(
                            "jaanuar|veebruar|marts,martsi|aprill|mai.,mail.,mais.,maist.,maini.,maiks.,maid.|juuni|juuli|augusti,august"
                                    + "|septemb|oktoob|novemb|detsemb"),
            "lv", months("janvar|februar|mart|april|maij|junij|julij|august|septembr|oktobr|novembr|decembr"),
            "lt",
                    months(
                            "sausi|vasario.,vasari.,vasaris.,vasariui.,vasaryje.|kovo.,kova.,kovas.,kovui.,kove."
                                    + "|baland|geguz|birzel|liepos.,liepa.,liepai.,liepoje.|rugpjuc,rugpjut|rugsej|spali|lapkri|gruod"),
            "pl",
                    months(
                            "stycz|lutego.,luty.,lutym.,lutemu.|marca.,marzec.,marcu.,marcem.|kwiet,kwiec|maja.,maj.,maju.,majem."
                                    + "|czerwca.,czerwiec.,czerwcu.,czerwcem.|lipca.,lipiec.,lipcu.,lipcem.|sierp|wrzes|pazdz|listop|grudz,grudni"),
            "fi",
                    months(
                            "tammiku|helmiku|maalisku|huhtiku|toukoku|kesaku|heinaku|eloku|syysku|lokaku|marrasku|jouluku"),
            "ru", months("январ|феврал|март|апрел|май.,мая.,мае.|июн|июл|август|сентябр|октябр|ноябр|декабр"));

    private Months() {}

    private static List<String> months(String beginnings) {
        return List.of(beginnings.split("\\|"));
    }

    /// The number of the month that a word names.
    static OptionalInt find(String word, LanguageTag language) {
        var folded = FoldedName.of(word);
        var months = BEGINNINGS.getOrDefault(language.primary().value(), List.of());
        for (int month = 0; month < months.size(); month++) {
            for (String beginning : months.get(month).split(",")) {
                boolean whole = beginning.endsWith(".");
                if (whole ? beginning.equals(folded + ".") : folded.startsWith(beginning)) {
                    return OptionalInt.of(month + 1);
                }
            }
        }
        return OptionalInt.empty();
    }
}
