package org.atmina.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atmina.catalog.ArkSettings;
import org.atmina.catalog.DateWords;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.ShownTexts;
import org.atmina.catalog.steward.Stewards;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// Says of a wording what a citation has to say.
@ApplicationScoped
public class References {
    private static final String CITE = "/cite/";

    private final IiifAddresses addresses;
    private final ShownTexts shown;
    private final PassagePlaces places;
    private final Stewards stewards;
    private final ArkSettings arks;
    private final Clock clock;

    References(
            IiifAddresses addresses,
            ShownTexts shown,
            PassagePlaces places,
            Stewards stewards,
            ArkSettings arks,
            Clock clock) {
        this.addresses = addresses;
        this.shown = shown;
        this.places = places;
        this.stewards = stewards;
        this.arks = arks;
        this.clock = clock;
    }

    /// The lasting address of a wording, as the world knows it.
    public String address(Passage passage, WordingName wording) {
        return address(passage) + "/" + wording.path();
    }

    /// The lasting address of a passage; what it answers follows the passage.
    public String address(Passage passage) {
        return address(passage.id());
    }

    public String address(PassageId passage) {
        return addresses.of(CITE + passage);
    }

    public Reference of(Passage passage, CitedWording wording, ReaderLanguages languages) {
        var holder = passage.holder();
        var collection = holder.collection();
        return new Reference(
                passage.id() + "-" + wording.name().path().replace('/', '-'),
                holder.creators().stream()
                        .map(creator -> creator.name(languages).text())
                        .toList(),
                shown.of(holder.title(), languages).text(),
                holder.type(),
                dating(holder.date(), languages),
                new Reference.Archive(
                        Messages.in(languages, "site.name", Map.of()),
                        collection == null
                                ? null
                                : shown.of(collection.title(), languages).text(),
                        holder.identifier(),
                        holder.name().ark(arks.naan())),
                places.of(passage, wording)
                        .map(place -> new Reference.Locus(place.number(), place.page()))
                        .orElse(null),
                wording(wording, languages),
                address(passage, wording.name()),
                LocalDate.now(clock));
    }

    private Reference.Wording wording(CitedWording cited, ReaderLanguages languages) {
        var making = cited.making();
        long version = switch (cited.name()) {
            case WordingName.Source(long number) -> number;
            case WordingName.Translation translation -> translation.revision();
        };
        return new Reference.Wording(
                cited.wording().language(),
                version,
                Objects.requireNonNullElse(making.approvedAt(), making.madeAt()),
                making.translator(),
                making.reviewer(),
                publisher(cited, languages),
                cited.hash());
    }

    /// Who other than the archive publishes it.
    private @Nullable String publisher(CitedWording cited, ReaderLanguages languages) {
        return stewards.publishing(List.of(cited.wording())).values().stream()
                .map(steward -> steward.nameIn(languages.ofInterface()))
                .findFirst()
                .orElse(null);
    }

    private static Reference.@Nullable Dating dating(@Nullable ItemDate date, ReaderLanguages languages) {
        if (date == null) {
            return null;
        }
        var edtf = date.edtf();
        var language = InterfaceLanguage.of(languages.ofInterface()).orElse(InterfaceLanguage.EN);
        return new Reference.Dating(
                edtf, edtf == null ? Objects.requireNonNull(date.asWritten()) : DateWords.of(edtf.text(), language));
    }
}
