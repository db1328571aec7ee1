package org.atmina.search.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.search.query.Word.Scope;

/// What may stand before a colon to say where a word has to be found, in each of our languages; case and accents do
/// not matter. These are words that people type, in whatever language they think in, so all of them count at once.
final class FieldNames {
    private static final Map<String, Scope> SCOPES = new LinkedHashMap<>();

    static {
        add(Scope.TITLE, "title", "pealkiri", "nosaukums", "pavadinimas", "antraštė", "tytuł", "otsikko", "nimeke");
        add(Scope.PERSON, "person", "isik", "persona", "asmuo", "osoba", "henkilö");
        add(Scope.PLACE, "place", "koht", "vieta", "miejsce", "paikka");
        add(Scope.DATE, "date", "kuupäev", "aeg", "datums", "laiks", "data", "päiväys", "aika");
    }

    private FieldNames() {}

    static Optional<Scope> find(String name) {
        return Optional.ofNullable(SCOPES.get(FoldedName.of(name)));
    }

    private static void add(Scope scope, String... names) {
        Arrays.stream(names).forEach(name -> SCOPES.put(FoldedName.of(name), scope));
    }
}
