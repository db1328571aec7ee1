package org.atmina.iiif.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.LanguageMap;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;

/// The `service` blocks that tell a viewer how its reader signs in: Authorization Flow 2.0, and Auth 1.0 beside it for
/// viewers that know no other. They belong to what is restricted, and only there; ready to be written as JSON in the
/// order of their keys. Whoever embeds blocks of version 2 puts [#CONTEXT] before its own in `@context`.
@ApplicationScoped
public class AuthServices {
    public static final String CONTEXT = JsonLdForm.AUTH_2.context();

    private final IiifAddresses addresses;
    private final Clock clock;
    private final SequencedMap<String, Object> access;
    private final SequencedMap<String, Object> cookie;
    private final SequencedMap<String, Object> cookieWithContext;

    AuthServices(IiifAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
        this.access = access();
        this.cookie = cookie(new LinkedHashMap<>());
        this.cookieWithContext = cookie(block("@context", JsonLdForm.AUTH_1.context()));
    }

    /// Whether readers who have not signed in get less than all of it.
    public boolean isRestricted(ViewedItem item) {
        return !(item.viewing(Reader.ANONYMOUS, LocalDate.now(clock)) instanceof Viewing.Open);
    }

    /// For the info.json of Image API 3, and for the image in a manifest of Presentation API 3.
    public List<SequencedMap<String, Object>> ofImage(PageImage image) {
        return List.of(probe(probeOf(3, image)), cookie);
    }

    /// For the info.json of Image API 2.1, and for the image in a manifest of Presentation API 2.1.
    public List<SequencedMap<String, Object>> ofImage2(PageImage image) {
        return List.of(probe(probeOf(2, image)), cookieWithContext);
    }

    /// For the info.json of the smaller picture that everybody may see; it is a tier of its own.
    ///
    /// @param version of the Image API: 2 or 3
    public List<SequencedMap<String, Object>> ofPreview(int version, PageImage image) {
        return List.of(
                probe(probeOf(version, image) + IiifAddresses.PREVIEW), version == 2 ? cookieWithContext : cookie);
    }

    /// For a manifest of Presentation API 3, and for the texts and annotations of its item.
    public List<SequencedMap<String, Object>> ofItem(PublicId item) {
        return List.of(probe(probeOf(item)), cookie);
    }

    /// For a manifest of Presentation API 2.1.
    public List<SequencedMap<String, Object>> ofItem2(PublicId item) {
        return List.of(probe(probeOf(item)), cookieWithContext);
    }

    /// A service that was described in full before, in short.
    public static SequencedMap<String, Object> reference(SequencedMap<String, Object> service) {
        var reference = new LinkedHashMap<String, Object>();
        List.of("@context", "@id", "id", "@type", "type", "profile").forEach(key -> {
            var value = service.get(key);
            if (value != null) {
                reference.put(key, value);
            }
        });
        return reference;
    }

    String probeOf(PublicId item) {
        return addresses.auth(2, "probe/item/" + item);
    }

    private String probeOf(int version, PageImage image) {
        return addresses.auth(2, "probe/" + version + "/" + image.id());
    }

    private SequencedMap<String, Object> probe(String id) {
        var probe = block("id", id);
        probe.put("type", "AuthProbeService2");
        probe.put("errorHeading", LanguageMap.message("auth.failed.heading"));
        probe.put("errorNote", LanguageMap.message("auth.failed.note"));
        probe.put("service", List.of(access));
        return probe;
    }

    private SequencedMap<String, Object> access() {
        var token = block("id", addresses.auth(2, "token"));
        token.put("type", "AuthAccessTokenService2");
        token.put("errorHeading", LanguageMap.message("auth.failed.heading"));
        token.put("errorNote", LanguageMap.message("auth.failed.note"));
        var logout = block("id", addresses.auth(2, "logout"));
        logout.put("type", "AuthLogoutService2");
        logout.put("label", LanguageMap.message("auth.logout.label"));
        var block = block("id", addresses.auth(2, "access"));
        block.put("type", "AuthAccessService2");
        block.put("profile", "active");
        block.put("label", LanguageMap.message("auth.access.label"));
        block.put("heading", LanguageMap.message("auth.access.heading"));
        block.put("note", LanguageMap.message("auth.access.note"));
        block.put("confirmLabel", LanguageMap.message("auth.access.confirm"));
        block.put("service", List.of(token, logout));
        return block;
    }

    /// Viewers of version 1 show these strings as they are, and some break where they find a list of languages.
    private SequencedMap<String, Object> cookie(SequencedMap<String, Object> block) {
        block.putAll(service1("login", "AuthCookieService1"));
        block.put("label", inOne("auth.access.label"));
        block.put("header", inOne("auth.access.heading"));
        block.put("description", inOne("auth.access.note"));
        block.put("confirmLabel", inOne("auth.access.confirm"));
        block.put("failureHeader", inOne("auth.failed.heading"));
        block.put("failureDescription", inOne("auth.failed.note"));
        var logout = service1("logout", "AuthLogoutService1");
        logout.put("label", inOne("auth.logout.label"));
        block.put("service", List.of(service1("token", "AuthTokenService1"), logout));
        return block;
    }

    private SequencedMap<String, Object> service1(String name, String type) {
        var block = block("@id", addresses.auth(1, name));
        block.put("@type", type);
        block.put("profile", "http://iiif.io/api/auth/1/" + name);
        return block;
    }

    /// All six languages, one after the other.
    private static String inOne(String key) {
        return InterfaceLanguage.tags().stream()
                .map(tag -> Messages.in(tag, key, Map.of()))
                .collect(Collectors.joining(" · "));
    }

    private static SequencedMap<String, Object> block(String key, String value) {
        var block = new LinkedHashMap<String, Object>();
        block.put(key, value);
        return block;
    }
}
