package org.atmina.quality;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.language.LanguageTag;

/// Recognises small numbers, and words that multiply numbers, by how they begin. Rather too much than too little is
/// recognised, for each recognition only keeps a warning back.
final class NumberWords {
    /// One to twelve, as cardinals and ordinals.
    private static final Map<String, List<String>> SMALL = Map.of(
            "en",
                    small(
                            "one,first,once|two,second,both,twice|three,third|four|five,fift|six|seven|eight|nine,nint|ten|eleven"
                                    + "|twel,dozen"),
            "de", small("ein,erst|zwei,beid|drei,dritt|vier|funf|sech|sieb|acht|neun|zehn|elf|zwolf,dutzend"),
            "et",
                    small(
                            "uks,uhe,uht,esime|kaks,kahe,kaht,tei,molem|kolm|nel|vii|kuu|seits|kaheksa|uheksa|kum|uksteist"
                                    + "|kaksteist,tosin"),
            "lv",
                    small("vien,pirm|div,otr,abi|tri,tres|cetr,ceturt|piec,piekt|ses|septi|asto|devi|desmit|vienpadsmit"
                            + "|divpadsmit,ducis,duci"),
            "lt",
                    small(
                            "vien,pirm|du.,dvi,dve,antr,abu,abi|tri,trec,trys|ketur,ketv|penk|ses|septyn,septint|astuon,astunt"
                                    + "|devyn,devint|desim|vienuol|dvylik,tuzin"),
            "pl",
                    small(
                            "jed,pierw|dw,drug,oba,obie,oby|trz|czter,czwart|piec,piat|szes,szost|sied,siodm|osiem,osm|dziewi"
                                    + "|dziesi|jedena|dwana,dwuna,tuzin"),
            "fi",
                    small(
                            "yks,yhd,yht,ens|kaks,kahd,kaht,toi,molem|kolm|nelj|viis,viid,viit|kuus,kuud,kuut|seits|kahdeks|yhdeks"
                                    + "|kymmen|yksitoista,yhdentoista|kaksitoista,kahdentoista,tusina"),
            "ru",
                    small(
                            "оди,одн,перв|дв,втор,оба|тр|четы,четв|пят|шест|сем,седьм|вос|девя|десят|одиннадц|двенадц,дюжин"));

    private static final Pattern THOUSAND =
            Pattern.compile("thousand|tausend|tuha|tukst|tys|tuhan|тыс", Pattern.UNICODE_CASE);
    private static final Pattern MILLION = Pattern.compile("milion|million|milj|miljo|mln|mill|млн|миллион");
    private static final Pattern CENTURY = Pattern.compile("centur|jahrhundert|sajand|gadsimt|amzi|wiek|vuosisa|век");
    private static final Pattern PERCENT =
            Pattern.compile("percent|per cent|prozent|protsen|procent|proc|prosent|процент");

    private NumberWords() {}

    private static List<String> small(String beginnings) {
        return List.of(beginnings.split("\\|"));
    }

    /// Whether a text says this number, one to twelve, in words.
    static boolean says(String text, LanguageTag language, String number) {
        var numbers = SMALL.getOrDefault(language.primary().value(), List.of());
        if (!number.matches("[1-9]|1[0-2]") || numbers.isEmpty()) {
            return false;
        }
        var words = " " + FoldedName.of(text) + " ";
        for (String beginning : numbers.get(Integer.parseInt(number) - 1).split(",")) {
            if (words.contains(" " + beginning.replace('.', ' '))) {
                return true;
            }
        }
        return false;
    }

    /// By how much the word after a number multiplies it; 1 where it does not.
    static long multiplier(String after) {
        var folded = FoldedName.of(after);
        if (MILLION.matcher(folded).lookingAt()) {
            return 1_000_000;
        }
        return THOUSAND.matcher(folded).lookingAt() ? 1_000 : 1;
    }

    static boolean isCentury(String around) {
        return CENTURY.matcher(FoldedName.of(around)).find();
    }

    static boolean isPercent(String after) {
        var rest = after.stripLeading();
        return rest.startsWith("%") || PERCENT.matcher(FoldedName.of(rest)).lookingAt();
    }
}
