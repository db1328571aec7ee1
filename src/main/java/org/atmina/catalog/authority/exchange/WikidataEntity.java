package org.atmina.catalog.authority.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.AuthorityAdditions.Addition;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.catalog.authority.Coordinates;
import org.atmina.catalog.authority.NameKind;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Says in our words what an entity of Wikidata says. Pure.
final class WikidataEntity {
    /// The languages of the archive, of its sources, and of their neighbours; Wikidata has names in three hundred.
    static final Set<String> LANGUAGES = Set.of(
            "en", "et", "lv", "lt", "pl", "fi", "de", "ru", "sv", "be", "uk", "yi", "la", "ltg", "vro", "sgs", "liv",
            "krl", "csb");

    private static final String KIND_OF = "P31";
    private static final String PLACE = "P625";
    private static final String OFFICIAL_NAME = "P1448";
    /// Beginnings and ends: of a life, of an organisation, of an event; and the day of an event.
    private static final List<String> BEGINNINGS = List.of("P569", "P571", "P580");
    private static final List<String> ENDS = List.of("P570", "P576", "P582");
    private static final String MOMENT = "P585";

    static final Set<String> PROPERTIES =
            Set.of(KIND_OF, PLACE, OFFICIAL_NAME, MOMENT, "P569", "P571", "P580", "P570", "P576", "P582");

    private static final String ADDRESS = "http://www.wikidata.org/entity/";
    private static final int LONGEST_NOTE = 2000;

    private final JsonNode entity;
    private final Map<String, AuthorityName> names = new LinkedHashMap<>();

    private WikidataEntity(JsonNode entity) {
        this.entity = entity;
    }

    static WikidataJson.Entity of(long number, String id, JsonNode entity) {
        if (!id.matches("Q[1-9][0-9]{0,11}")) {
            var shown = id.replaceAll("\\p{C}", "�");
            return unreadable(number, shown.substring(0, Math.min(shown.length(), 20)), "wikidata-id");
        }
        return new WikidataEntity(entity).read(number, id);
    }

    private static WikidataJson.Entity unreadable(long number, String id, String why) {
        return new WikidataJson.Entity.Unreadable(number, id, ImportReport.Reason.of(why));
    }

    private WikidataJson.Entity read(long number, String id) {
        var kind = kind();
        if (kind.isEmpty()) {
            return unreadable(number, id, "wikidata-kind");
        }
        addNames();
        boolean shown = names.values().stream().anyMatch(name -> name.kind() == NameKind.PREFERRED);
        if (!shown) {
            return unreadable(number, id, "preferred-missing");
        }
        boolean place = kind.get() == AuthorityKind.PLACE;
        boolean lasts = !place && kind.get() != AuthorityKind.TERM;
        return new WikidataJson.Entity.Readable(
                number,
                new Addition(
                        id,
                        kind.get(),
                        List.copyOf(names.values()),
                        List.of(ADDRESS + id),
                        lasts ? existence() : null,
                        place ? coordinates() : null,
                        notes()));
    }

    /// What it is an instance of decides; where the table knows none of that, what is said about it does.
    private Optional<AuthorityKind> kind() {
        var known = values(KIND_OF)
                .flatMap(value -> WikidataKinds.of(value.path("id").asText()).stream())
                .findFirst();
        return known.or(() -> {
            if (values("P569").findAny().isPresent() || values("P570").findAny().isPresent()) {
                return Optional.of(AuthorityKind.PERSON);
            }
            return coordinates() == null ? Optional.empty() : Optional.of(AuthorityKind.PLACE);
        });
    }

    private void addNames() {
        members("labels").forEach(label -> add(label.path("value"), label.path("language"), null, NameKind.PREFERRED));
        statements(OFFICIAL_NAME).forEach(statement -> {
            var value = statement.at("/mainsnak/datavalue/value");
            var ended = first(statement, "P582");
            add(
                    value.path("text"),
                    value.path("language"),
                    WikidataTime.interval(first(statement, "P580"), ended),
                    ended == null ? NameKind.VARIANT : NameKind.HISTORICAL);
        });
        members("aliases")
                .forEach(aliases -> aliases.forEach(
                        alias -> add(alias.path("value"), alias.path("language"), null, NameKind.VARIANT)));
    }

    /// The first name of the same words stays; names that cannot be names of ours are left out.
    private void add(JsonNode text, JsonNode language, @Nullable String period, NameKind kind) {
        var words = text.asText().strip();
        if (words.isEmpty()
                || words.length() > AuthorityName.LONGEST
                || !words.matches(AuthorityName.VISIBLE)
                || !LANGUAGES.contains(language.asText())) {
            return;
        }
        var name = new AuthorityName(words, LanguageTag.of(language.asText()), null, period, kind);
        names.putIfAbsent(name.language() + "\n" + name.text(), name);
    }

    private @Nullable String existence() {
        var moment = time(List.of(MOMENT));
        var period = WikidataTime.interval(time(BEGINNINGS), time(ENDS));
        return period == null ? moment : period;
    }

    private @Nullable String time(List<String> properties) {
        return properties.stream()
                .flatMap(this::values)
                .map(WikidataTime::edtf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Coordinates coordinates() {
        return values(PLACE)
                .filter(value -> value.path("latitude").isNumber()
                        && value.path("longitude").isNumber()
                        && Math.abs(value.path("latitude").asDouble()) <= 90
                        && Math.abs(value.path("longitude").asDouble()) <= 180)
                .findFirst()
                .map(value -> new Coordinates(
                        value.path("latitude").asDouble(),
                        value.path("longitude").asDouble()))
                .orElse(null);
    }

    private Map<LanguageTag, String> notes() {
        var notes = new TreeMap<LanguageTag, String>();
        members("descriptions").forEach(note -> {
            var text = note.path("value").asText().strip();
            if (!text.isEmpty()
                    && text.length() <= LONGEST_NOTE
                    && LANGUAGES.contains(note.path("language").asText())) {
                notes.put(LanguageTag.of(note.path("language").asText()), text);
            }
        });
        return notes;
    }

    private List<JsonNode> members(String part) {
        var members = new ArrayList<JsonNode>();
        entity.path(part).forEach(members::add);
        return members;
    }

    /// What has not been called wrong, the best first.
    private Stream<JsonNode> statements(String property) {
        var statements = new ArrayList<JsonNode>();
        entity.path("claims").path(property).forEach(statements::add);
        return statements.stream()
                .filter(each -> !each.path("rank").asText().equals("deprecated"))
                .sorted((one, other) -> Boolean.compare(isBest(other), isBest(one)));
    }

    private static boolean isBest(JsonNode statement) {
        return statement.path("rank").asText().equals("preferred");
    }

    private Stream<JsonNode> values(String property) {
        return statements(property)
                .map(each -> each.at("/mainsnak/datavalue/value"))
                .filter(value -> !value.isMissingNode());
    }

    private static @Nullable String first(JsonNode statement, String qualifier) {
        return WikidataTime.edtf(
                statement.path("qualifiers").path(qualifier).path(0).at("/datavalue/value"));
    }
}
