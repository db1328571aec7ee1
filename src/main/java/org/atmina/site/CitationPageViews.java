package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.steward.Steward;
import org.atmina.catalog.steward.Stewards;
import org.atmina.citation.Citation;
import org.atmina.citation.CitationForm;
import org.atmina.citation.CitedWording;
import org.atmina.citation.Holder;
import org.atmina.citation.PassagePlace;
import org.atmina.citation.WordingName;
import org.atmina.iiif.state.ContentStates;
import org.atmina.language.TextLabel;
import org.jspecify.annotations.Nullable;

/// Puts the page of a cited passage together.
@ApplicationScoped
class CitationPageViews {
    private static final Map<CitationForm, String> NAMES =
            Map.of(CitationForm.BIBTEX, "BibTeX", CitationForm.RIS, "RIS", CitationForm.CSL_JSON, "CSL-JSON");

    private final CollectionViews collections;
    private final Wordings wordings;
    private final ContentStates states;
    private final Stewards stewards;

    CitationPageViews(CollectionViews collections, Wordings wordings, ContentStates states, Stewards stewards) {
        this.collections = collections;
        this.wordings = wordings;
        this.states = states;
        this.stewards = stewards;
    }

    CitationView of(Citation citation, Visit visit) {
        var say = visit.say();
        var passage = citation.passage();
        var cited = citation.wording();
        var holder = passage.holder();
        var reference = citation.reference();
        var collection = holder.collection();
        var labels = TextLabel.of(cited.wording());
        var names = new Names(
                stewards.publishing(
                        passage.wordings().stream().map(CitedWording::wording).toList()),
                say);
        var title = wordings.of(List.of(holder.title()), visit.languages(), say).apply(holder.title());
        return new CitationView(
                collection == null ? List.of() : collections.way(collection.id(), visit),
                title,
                holderLink(holder, say),
                names.of(cited),
                cited.wording().text(),
                cited.wording().language().value(),
                say.of("citation.state." + cited.state().slug()),
                say.labels(labels, cited.wording()),
                cited.newer() == null ? null : link(passage.id(), cited.newer(), say),
                passage.successors().stream()
                        .map(each -> new CitationView.Link(each.value(), link(each, say), false))
                        .toList(),
                facts(citation, names),
                ways(citation, visit),
                passage.wordings().stream()
                        .map(each -> new CitationView.Link(
                                names.of(each), link(passage.id(), each.name(), say), each.equals(cited)))
                        .toList(),
                CitationForm.TEXT.write(reference, say.language().tag()),
                form(citation, CitationForm.TEXT, say),
                forms(citation, say),
                reference.address(),
                metas(citation));
    }

    static String link(PassageId passage, Words say) {
        return Address.of(say.language(), "/cite/" + passage).toString();
    }

    private static String link(PassageId passage, WordingName wording, Words say) {
        return link(passage, say) + "/" + wording.path();
    }

    /// How wordings are called.
    ///
    /// @param stewards who publishes some of them, by slug
    private record Names(Map<String, Steward> stewards, Words say) {
        String of(CitedWording cited) {
            var language = say.languageName(cited.wording().language());
            return switch (cited.name()) {
                case WordingName.Source(long version) ->
                    say.of("site.cite.wordingSource", "language", language, "version", String.valueOf(version));
                case WordingName.Translation(var tag, var slug, int revision) -> {
                    var steward = stewards.get(slug);
                    var version = String.valueOf(revision);
                    yield steward == null
                            ? say.of("site.cite.wordingTranslation", "language", language, "version", version)
                            : say.of(
                                    "site.cite.wordingOfSteward",
                                    "language",
                                    language,
                                    "version",
                                    version,
                                    "steward",
                                    steward.nameIn(say.language().tag()));
                }
            };
        }
    }

    private static String holderLink(Holder holder, Words say) {
        return Address.of(say.language(), (holder.isItem() ? "/items/" : "/collections/") + holder.name())
                .toString();
    }

    private static List<CitationView.Fact> facts(Citation citation, Names names) {
        var say = names.say();
        var cited = citation.wording();
        var making = cited.making();
        var facts = new ArrayList<CitationView.Fact>();
        if (making.translator() != null) {
            facts.add(new CitationView.Fact(say.of("site.cite.translator"), making.translator(), null, false));
        }
        if (making.reviewer() != null) {
            facts.add(new CitationView.Fact(say.of("site.cite.reviewer"), making.reviewer(), null, false));
        }
        var publisher = citation.reference().wording().publisher();
        if (publisher != null) {
            facts.add(new CitationView.Fact(say.of("site.cite.publisher"), publisher, null, false));
        }
        facts.add(
                making.approvedAt() == null
                        ? new CitationView.Fact(say.of("site.cite.since"), say.day(making.madeAt()), null, false)
                        : new CitationView.Fact(
                                say.of("site.cite.approved"), say.day(making.approvedAt()), null, false));
        var of = cited.of();
        if (of != null) {
            citation.passage()
                    .wording(of)
                    .ifPresent(source -> facts.add(new CitationView.Fact(
                            say.of("site.cite.madeFrom"),
                            names.of(source),
                            link(citation.passage().id(), of, say),
                            false)));
        }
        facts.add(new CitationView.Fact(say.of("site.cite.hash"), cited.hash(), null, true));
        return List.copyOf(facts);
    }

    private List<CitationView.Link> ways(Citation citation, Visit visit) {
        var place = citation.place();
        if (place == null || place.number() == null) {
            return List.of();
        }
        var say = visit.say();
        var holder = citation.passage().holder();
        var ways = new ArrayList<CitationView.Link>();
        ways.add(new CitationView.Link(say.of("site.cite.read"), reading(holder, place.segment(), visit), false));
        var look = looking(holder, place, visit);
        if (look != null) {
            ways.add(new CitationView.Link(say.of("site.cite.look"), look, false));
        }
        return List.copyOf(ways);
    }

    private static String reading(Holder holder, UUID segment, Visit visit) {
        return "/%s/items/%s/passages/%s".formatted(visit.language().tag(), holder.name(), segment);
    }

    private @Nullable String looking(Holder holder, PassagePlace place, Visit visit) {
        return place.image() == null
                ? null
                : Address.of(visit.language(), ViewerViews.PATH)
                        .with(ViewerViews.PARAMETER, states.link(holder.name(), place.image(), place.box()))
                        .toString();
    }

    private static List<CitationView.Form> forms(Citation citation, Words say) {
        return List.of(CitationForm.BIBTEX, CitationForm.RIS, CitationForm.CSL_JSON).stream()
                .map(form -> new CitationView.Form(
                        String.valueOf(NAMES.get(form)), form(citation, form, say), form.mediaType()))
                .toList();
    }

    private static String form(Citation citation, CitationForm form, Words say) {
        return "/cite/%s/%s?format=%s&lang=%s"
                .formatted(
                        citation.passage().id(),
                        citation.wording().name().path(),
                        form.slug(),
                        say.language().tag());
    }

    private static List<CitationView.Meta> metas(Citation citation) {
        var reference = citation.reference();
        var metas = new ArrayList<CitationView.Meta>();
        metas.add(new CitationView.Meta("DC.title", reference.title()));
        reference.authors().forEach(author -> metas.add(new CitationView.Meta("DC.creator", author)));
        var translator = reference.wording().translator();
        if (translator != null) {
            metas.add(new CitationView.Meta("DC.contributor", translator));
        }
        if (reference.date() != null) {
            metas.add(new CitationView.Meta("DC.date", reference.date().words()));
        }
        metas.add(new CitationView.Meta("DC.publisher", reference.archive().name()));
        if (reference.wording().publisher() != null) {
            metas.add(new CitationView.Meta("DC.publisher", reference.wording().publisher()));
        }
        metas.add(new CitationView.Meta(
                "DC.language", reference.wording().language().value()));
        metas.add(new CitationView.Meta("DC.identifier", reference.address()));
        metas.add(new CitationView.Meta("DC.isPartOf", reference.archive().ark()));
        return List.copyOf(metas);
    }
}
