package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Agent;
import org.atmina.iiif.presentation.model.Link;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// The archive, or the institution that runs it, as viewers name it.
@ApplicationScoped
class Provider {
    private static final String HTML = "text/html";

    private final ProviderSettings settings;
    private final IiifAddresses addresses;

    Provider(ProviderSettings settings, IiifAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    Agent agent() {
        return new Agent(addresses.of("/"), name(InterfaceLanguage.EN.tag()), homepages(), List.of(logo()));
    }

    /// @param first the language in which it comes first, where it is one of the six
    LanguageMap name(LanguageTag first) {
        return LanguageMap.eachInterfaceLanguage(first, this::nameIn);
    }

    String nameIn(LanguageTag language) {
        return InterfaceLanguage.of(language)
                .flatMap(settings.name()::in)
                .orElseGet(() -> Messages.in(language, "site.name", Map.of()));
    }

    private List<Link> homepages() {
        return settings.homepage()
                .map(page -> List.of(new Link(page, "Text", name(InterfaceLanguage.EN.tag()), HTML, List.of(), null)))
                .orElseGet(() ->
                        InterfaceLanguage.tags().stream().map(this::homepage).toList());
    }

    private Link homepage(LanguageTag language) {
        return new Link(
                addresses.of("/" + language),
                "Text",
                LanguageMap.of(language, nameIn(language)),
                HTML,
                List.of(language.value()),
                null);
    }

    private Picture logo() {
        var logo = settings.logo();
        return new Picture(
                logo.startsWith("/") ? addresses.of(logo) : logo, settings.logoFormat(), null, null, null, null);
    }
}
