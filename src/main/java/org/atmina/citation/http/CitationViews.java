package org.atmina.citation.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.ArkSettings;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.ShownTexts;
import org.atmina.catalog.steward.Steward;
import org.atmina.citation.Citation;
import org.atmina.citation.CitationForm;
import org.atmina.citation.CitedWording;
import org.atmina.citation.Holder;
import org.atmina.citation.PassagePlace;
import org.atmina.citation.References;
import org.atmina.citation.WordingName;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextLabel;
import org.jspecify.annotations.Nullable;

/// Puts together what programs get of a citation.
@ApplicationScoped
class CitationViews {
    private final References references;
    private final IiifAddresses addresses;
    private final ShownTexts shown;
    private final ArkSettings arks;

    CitationViews(References references, IiifAddresses addresses, ShownTexts shown, ArkSettings arks) {
        this.references = references;
        this.addresses = addresses;
        this.shown = shown;
        this.arks = arks;
    }

    CitationView of(Citation citation, ReaderLanguages languages) {
        var passage = citation.passage();
        var cited = citation.wording();
        var wording = cited.wording();
        var labels = TextLabel.of(wording);
        return new CitationView(
                references.address(passage, cited.name()),
                references.address(passage),
                passage.unit().id(),
                passage.unit().role(),
                wording.text(),
                wording.language(),
                cited.hash(),
                cited.state(),
                wording.origin().slug(),
                labels,
                labels.isEmpty() ? null : TextLabel.say(labels, wording, languages.ofInterface()),
                steward(wording),
                citation.reference().wording().publisher(),
                making(cited.making()),
                address(citation, cited.of()),
                address(citation, cited.newer()),
                addresses(passage.successors()),
                addresses(passage.predecessors()),
                within(passage.holder(), languages),
                place(passage.holder(), citation.place()),
                passage.wordings().stream().map(each -> other(citation, each)).toList(),
                citations(citation, languages));
    }

    private static @Nullable String steward(TextInLanguage wording) {
        return Steward.unlessArchive(wording.steward());
    }

    private static CitationView.Making making(CitedWording.Making making) {
        return new CitationView.Making(
                making.madeAt(), making.translator(), making.reviewer(), making.approvedAt(), making.pivot());
    }

    private @Nullable String address(Citation citation, @Nullable WordingName wording) {
        return wording == null ? null : references.address(citation.passage(), wording);
    }

    private List<String> addresses(List<PassageId> passages) {
        return passages.stream().map(references::address).toList();
    }

    private CitationView.Other other(Citation citation, CitedWording wording) {
        return new CitationView.Other(
                references.address(citation.passage(), wording.name()),
                wording.wording().language(),
                steward(wording.wording()),
                wording.state(),
                wording.isTranslation());
    }

    private CitationView.Within within(Holder holder, ReaderLanguages languages) {
        var collection = holder.collection();
        return new CitationView.Within(
                holder.isItem() ? "item" : "collection",
                holder.name(),
                holder.name().ark(arks.naan()),
                shown.of(holder.title(), languages),
                collection == null ? null : collection.name(),
                holder.identifier(),
                holder.rights(),
                holder.isItem() ? addresses.manifest(holder.name()) : null);
    }

    private CitationView.@Nullable Place place(Holder holder, @Nullable PassagePlace place) {
        if (place == null) {
            return null;
        }
        var image = place.image();
        var canvas = image == null ? null : addresses.canvas(holder.name(), image);
        var box = place.box();
        return new CitationView.Place(
                place.file(),
                place.page(),
                place.number(),
                place.segment(),
                canvas,
                canvas == null || box == null
                        ? canvas
                        : canvas + "#xywh=%d,%d,%d,%d".formatted(box.x(), box.y(), box.width(), box.height()));
    }

    private static Map<String, String> citations(Citation citation, ReaderLanguages languages) {
        var forms = new LinkedHashMap<String, String>();
        for (var form : CitationForm.values()) {
            forms.put(
                    form.slug(),
                    form == CitationForm.TEXT
                            ? form.write(citation.reference(), languages.ofInterface())
                            : citation.reference().address() + "?format=" + form.slug());
        }
        return forms;
    }
}
