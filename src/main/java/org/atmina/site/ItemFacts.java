package org.atmina.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.atmina.catalog.AgentLink;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.DateCalendar;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// The record of an item, line by line, in the language of the page. Pure.
final class ItemFacts {
    private final ItemRecord item;
    private final ItemRecord.Facts facts;
    private final Words say;

    ItemFacts(ItemRecord item, Words say) {
        this.item = item;
        this.facts = item.facts();
        this.say = say;
    }

    List<ItemView.Fact> lines(Function<TextUnitRecord, Wording> wording, String ark) {
        var lines = new ArrayList<ItemView.Fact>();
        if (facts.date() != null) {
            lines.add(new ItemView.Fact(say.of("site.fact.date"), dates(facts.date())));
        }
        Arrays.stream(AgentRole.values()).forEach(role -> add(lines, "site.agent." + role.slug(), agents(role)));
        add(
                lines,
                "site.fact.languages",
                facts.languages().stream()
                        .map(tag -> ItemView.Value.of(say.languageName(tag)))
                        .toList());
        add(
                lines,
                "site.fact.type",
                List.of(ItemView.Value.of(say.of("site.type." + facts.type().slug()))));
        var provenance = item.fields().get(TextRole.PROVENANCE);
        if (provenance != null) {
            var shown = wording.apply(provenance);
            add(
                    lines,
                    "site.fact.provenance",
                    List.of(new ItemView.Value(shown.text(), shown.lang(), null, shown.note())));
        }
        if (facts.rights() != null) {
            add(lines, "site.fact.rights", List.of(rights(facts.rights())));
        }
        if (facts.identifier() != null) {
            add(lines, "site.fact.identifier", List.of(ItemView.Value.of(facts.identifier())));
        }
        add(lines, "site.fact.ark", List.of(ItemView.Value.of(ark)));
        var published = item.times().publishedAt();
        if (published != null) {
            add(lines, "site.fact.published", List.of(ItemView.Value.of(say.day(published))));
        }
        return List.copyOf(lines);
    }

    private void add(List<ItemView.Fact> lines, String key, List<ItemView.Value> values) {
        if (!values.isEmpty()) {
            lines.add(new ItemView.Fact(say.of(key), values));
        }
    }

    /// The date in words, and how the source itself puts it.
    private List<ItemView.Value> dates(ItemDate date) {
        var values = new ArrayList<ItemView.Value>();
        var note = date.calendar() == DateCalendar.JULIAN ? say.of("site.date.julian") : null;
        if (date.edtf() != null) {
            values.add(new ItemView.Value(say.date(date.edtf().text()), null, null, note));
        }
        if (date.asWritten() != null) {
            var language = facts.languages().isEmpty()
                    ? null
                    : facts.languages().getFirst().value();
            values.add(new ItemView.Value("“" + date.asWritten() + "”", language, null, say.of("site.fact.asWritten")));
        }
        return List.copyOf(values);
    }

    private List<ItemView.Value> agents(AgentRole role) {
        return facts.agents().stream()
                .filter(agent -> agent.role() == role)
                .map(this::agent)
                .toList();
    }

    private ItemView.Value agent(AgentLink agent) {
        var name = agent.name(ReaderLanguages.of(say.language().tag()));
        boolean foreign = !name.language().equals(LanguageTag.UND)
                && !name.language().reads(say.language().tag());
        return new ItemView.Value(
                name.text(),
                foreign ? name.language().value() : null,
                Address.of(say.language(), "/search")
                        .with("q", '"' + name.text() + '"')
                        .toString(),
                null);
    }

    private ItemView.Value rights(String uri) {
        var rights = Rights.of(uri, say);
        return rights.code() == null
                ? new ItemView.Value(rights.words(), null, rights.link(), null)
                : new ItemView.Value(rights.code(), null, rights.link(), rights.words());
    }
}
