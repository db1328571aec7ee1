package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.InterfaceLanguage;

/// `/robots.txt` and `/sitemap.xml`: where programs that go through the web may look, and where to begin. Items and
/// collections are found from there by links; harvesters of IIIF take the stream of changes.
@Path("/")
@RunOnVirtualThread
public class CrawlerPages {
    private static final String ROBOTS = """
            # IIIF Change Discovery: %s
            User-agent: *
            Disallow: /q/
            Disallow: /iiif/auth/
            Sitemap: %s
            """;
    private static final String SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            %s
            </urlset>
            """;

    private final IiifAddresses addresses;

    CrawlerPages(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Path("robots.txt")
    @PermitAll
    @Produces("text/plain;charset=utf-8")
    public String robots() {
        return ROBOTS.formatted(addresses.activityStream(), addresses.of("/sitemap.xml"));
    }

    @GET
    @Path("sitemap.xml")
    @PermitAll
    @Produces("application/xml;charset=utf-8")
    public String sitemap() {
        var pages = Arrays.stream(InterfaceLanguage.values())
                .flatMap(language -> Stream.of("/", "/collections", "/about").map(page -> Address.of(language, page)))
                .map(page -> addresses.of(page.toString()));
        return SITEMAP.formatted(Stream.concat(pages, Stream.of(addresses.activityStream()))
                .map(page -> "<url><loc>" + page + "</loc></url>")
                .collect(Collectors.joining("\n")));
    }
}
