package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atmina.catalog.AgentLink;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.ArkSettings;
import org.atmina.catalog.DateWords;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.RightsStatement;
import org.atmina.catalog.TextRole;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Description.Entry;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageNames;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// The lines of a description: labels are always in the six languages, values in as many as there are.
@ApplicationScoped
class MetadataMaking {
    private final ArkSettings ark;

    MetadataMaking(ArkSettings ark) {
        this.ark = ark;
    }

    List<Entry> of(ItemContents contents) {
        var item = contents.item();
        var facts = item.facts();
        var lines = new Lines(item.title().sourceLanguage());
        if (facts.date() != null) {
            dates(lines, facts.date());
        }
        Arrays.stream(AgentRole.values()).forEach(role -> agents(lines, role, facts.agents()));
        lines.addAll("site.fact.languages", facts.languages(), LanguageNames::of);
        lines.add("site.fact.type", lines.said("site.type." + facts.type().slug()));
        var provenance = item.fields().get(TextRole.PROVENANCE);
        if (provenance != null) {
            lines.add("site.fact.provenance", contents.wordings(provenance));
        }
        if (facts.rights() != null) {
            RightsStatement.of(facts.rights())
                    .ifPresent(rights -> lines.add(
                            "site.fact.rights", LanguageMap.eachInterfaceLanguage(lines.first, rights::label)));
        }
        lines.add(
                "iiif.metadata.collection",
                contents.wordings(contents.collection().title()));
        if (facts.identifier() != null) {
            lines.add("site.fact.identifier", LanguageMap.none(facts.identifier()));
        }
        lines.add("site.fact.ark", LanguageMap.none(item.name().ark(ark.naan())));
        lines.entries.addAll(new ContextMaking(contents).metadata());
        return lines.entries;
    }

    private static void dates(Lines lines, ItemDate date) {
        var edtf = date.edtf();
        if (edtf != null) {
            lines.add(
                    "site.fact.date",
                    LanguageMap.eachInterfaceLanguage(
                            lines.first,
                            language -> DateWords.of(
                                    edtf.text(), InterfaceLanguage.of(language).orElse(InterfaceLanguage.EN))));
        }
        if (date.asWritten() != null) {
            lines.add("iiif.metadata.dateAsWritten", LanguageMap.none(date.asWritten()));
        }
    }

    /// All of one role in one line. In each language each of them has the name by which its readers know it.
    private static void agents(Lines lines, AgentRole role, List<AgentLink> all) {
        var agents = all.stream().filter(agent -> agent.role() == role).toList();
        if (agents.isEmpty()) {
            return;
        }
        var languages = languages(lines.first, agents);
        var names = new LinkedHashMap<String, List<String>>();
        languages.forEach(language -> names.put(
                language.value(),
                agents.stream()
                        .map(agent -> agent.name(ReaderLanguages.of(language)).text())
                        .distinct()
                        .toList()));
        lines.add(
                "site.agent." + role.slug(),
                names.isEmpty()
                        ? LanguageMap.none(agents.stream().map(AgentLink::name).toArray(String[]::new))
                        : new LanguageMap(names));
    }

    /// None where no name has a language; else the six, and those of the names.
    private static List<LanguageTag> languages(LanguageTag first, List<AgentLink> agents) {
        var ofNames = agents.stream()
                .flatMap(agent -> agent.labels().names().stream())
                .map(name -> name.language())
                .filter(language -> !LanguageMap.key(language).equals(LanguageMap.NONE))
                .sorted()
                .toList();
        if (ofNames.isEmpty()) {
            return List.of();
        }
        var languages = new LinkedHashSet<LanguageTag>();
        InterfaceLanguage.of(first).ifPresent(language -> languages.add(language.tag()));
        languages.addAll(InterfaceLanguage.tags());
        languages.addAll(ofNames);
        return List.copyOf(languages);
    }

    /// The lines as they come.
    private static final class Lines {
        private final LanguageTag first;
        private final List<Entry> entries = new ArrayList<>();

        Lines(LanguageTag first) {
            this.first = first;
        }

        private void add(String label, LanguageMap value) {
            entries.add(new Entry(said(label), value));
        }

        private <T> void addAll(String label, List<T> values, Say<T> say) {
            if (!values.isEmpty()) {
                add(
                        label,
                        LanguageMap.joined(values.stream()
                                .map(value ->
                                        LanguageMap.eachInterfaceLanguage(first, language -> say.in(value, language)))
                                .toList()));
            }
        }

        private LanguageMap said(String key) {
            return LanguageMap.message(first, Objects.requireNonNull(key), Map.of());
        }
    }

    /// How something is said in a language.
    private interface Say<T> {
        String in(T value, LanguageTag language);
    }
}
