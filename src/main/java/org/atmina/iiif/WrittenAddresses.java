package org.atmina.iiif;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/// Refuses what is no URI. Quarkus would do so before any of our code, for images too: but viewers write `^max` as the
/// standard does, with a character that a URI may not hold, and what is refused so tells no viewer why. So Quarkus is
/// told to let everything in (`vertx.disableURIValidation`), images are read by hand, and all else is looked at here.
@ApplicationScoped
class WrittenAddresses {
    /// After the headers that let every site read an answer, before everything that answers.
    private static final int EARLY = 9_500;

    private static final String IMAGES = "/iiif/3/";
    private static final String IMAGES_2 = "/iiif/2/";

    void register(@Observes Filters filters) {
        filters.register(WrittenAddresses::look, EARLY);
    }

    private static void look(RoutingContext exchange) {
        var address = exchange.request().uri();
        if (address.startsWith(IMAGES) || address.startsWith(IMAGES_2) || isSound(address)) {
            exchange.next();
        } else {
            exchange.response().setStatusCode(400).end();
        }
    }

    private static boolean isSound(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
