package org.atmina.quality;

import java.util.Map;
import java.util.regex.Pattern;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.language.LanguageTag;

/// Words that are capitalised and are no names that a translation would repeat: peoples and languages where they are
/// written so, months and days, offices and the common parts of names of institutions. By how they begin, folded.
final class CommonCapitals {
    private static final Map<String, Pattern> BEGINNINGS = Map.of(
            "en", beginnings("""
                    soviet german russian estonian latvian lithuanian polish poles pole finnish finn swedish swede baltic
                    jew british english american french european ukrainian belarus karelian prussian nordic western
                    eastern northern southern north south east west monday tuesday wednesday thursday friday saturday
                    sunday january february march april june july august september october november december second
                    first third great world war pact treaty protocol article act council committee commiss ministr
                    ministe government state union republic party army front corps division regiment navy fleet force
                    national international people supreme secret additional central socialist communist nazi allied allies
                    red cross camp court church college university school museum archive library institute foundation
                    organi nation united kingdom president prime general colonel captain major marshal foreign affair
                    internal security interior defence police home guard brother displaced person relief
                    rehabilitation refugee administration board bureau office department assembly parliament
                    popular movement memor deput congress delegat conference reform association society committee day week operation battle winter summer
                    continuation independen freedom line sea gulf lake river bay island isthmus peninsula region county
                    district province zone christ catholic lutheran orthodox easter christmas marxis lenin bolshev
                    """),
            "et", beginnings("""
                    noukogu punaarmee teine esimene maailm rahva riigi riikli ulem liit vabariik partei sotsialis kommunist
                    valitsus ministeerium komitee komissar nimi pohja louna ida laane balti talvesoda jatkusoda ramat
                    ajaloo liid liit teadus instituut muuseum arhiiv
                    """),
            "lv", beginnings("""
                    padomju tautas valsts augstak sarkan otr pirm pasaul republik savienib partij socialis komunist
                    valdib ministr komitej ziemel dienvid austrum rietum baltij ministru saeim padome savienot amerik okupacij muzej
                    """),
            "lt", beginnings("""
                    taryb soviet liaud valstyb auksciaus raudon antr pirm pasaul respublik sajung partij socialis komunist
                    vyriausyb ministr komitet siaur piet ryt vakar balt seim lietuvos ypating didz muziej institut
                    """),
            "pl", beginnings("""
                    zwiaz radziec sowiec rada rady radzie ludow panstw najwyzsz czerwon drug pierwsz wojn swiat republik
                    rzecz parti socjalis komunis rzad minist komitet komisar polnoc poludni wschod zachod baltyc naro
                    polak polsk rosjan niemc niemk niemiec litwin lotysz estoncz finow fin zyd ukrai bialorus instytut
                    muzeum armi krajow miedzynarod wojskow sadow obyw zydow niem
                    """),
            "fi", beginnings("""
                    neuvosto puna toinen ensimmainen maailman kansan valtio tasaval liitto puolue sosialis kommunis hallitu
                    ministeri komitea pohjo etela ita lansi balti talvisod jatkosod
                    """),
            "ru",
                    beginnings(
                            "совет красн народн верхов государ союз республик парти мировой отечеств комитет министер"));

    private CommonCapitals() {}

    private static Pattern beginnings(String words) {
        return Pattern.compile("(?:" + words.strip().replaceAll("\\s+", "|") + ").*");
    }

    static boolean has(String word, LanguageTag language) {
        var common = BEGINNINGS.get(language.primary().value());
        return common != null && common.matcher(FoldedName.of(word)).matches();
    }
}
