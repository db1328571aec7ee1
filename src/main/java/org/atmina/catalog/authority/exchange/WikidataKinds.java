package org.atmina.catalog.authority.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.AuthorityKind;

/// What kind of thing an instance of a class of Wikidata is to us. The classes that matter here, not all there are.
final class WikidataKinds {
    private static final Map<String, AuthorityKind> KINDS = new HashMap<>();

    static {
        put(AuthorityKind.PERSON, "Q5"); // human
        put(AuthorityKind.FAMILY, "Q8436", "Q13417114"); // family, noble family
        // organisation, business, party, non-profit, university, agency, military unit, international, NGO
        put(
                AuthorityKind.ORGANISATION,
                "Q43229",
                "Q4830453",
                "Q7278",
                "Q163740",
                "Q3918",
                "Q327333",
                "Q176799",
                "Q484652",
                "Q79913");
        // city, town, village, settlement, country, sovereign state, historical country, municipality, big city,
        // city of a million, capital, region, first-level division, island, river, lake
        put(
                AuthorityKind.PLACE,
                "Q515",
                "Q3957",
                "Q532",
                "Q486972",
                "Q6256",
                "Q3624078",
                "Q3024240",
                "Q15284",
                "Q1549591",
                "Q1637706",
                "Q5119",
                "Q82794",
                "Q10864048",
                "Q23442",
                "Q4022",
                "Q23397");
        // event, occurrence, war, battle, treaty, rebellion, civil war, revolution, massacre, genocide, historical
        // event
        put(
                AuthorityKind.EVENT,
                "Q1656682",
                "Q1190554",
                "Q198",
                "Q178561",
                "Q131569",
                "Q124734",
                "Q8465",
                "Q10931",
                "Q3199915",
                "Q41397",
                "Q13418847");
        put(AuthorityKind.TERM, "Q151885", "Q16889133"); // concept, class
    }

    private WikidataKinds() {}

    private static void put(AuthorityKind kind, String... classes) {
        for (String each : classes) {
            KINDS.put(each, kind);
        }
    }

    static Optional<AuthorityKind> of(String instanceOf) {
        return Optional.ofNullable(KINDS.get(instanceOf));
    }
}
