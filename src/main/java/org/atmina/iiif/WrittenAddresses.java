package org.atmina.iiif;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.atmina.problem.ProblemView;
import org.jboss.logging.Logger;

/// Refuses what is no address. Quarkus would do so before any of our code, for images too: but viewers
/// write `^max` as the standard does, with a character that a URI may not hold, and what is refused so
/// tells no viewer why. So Quarkus is told to let everything in (`vertx.disableURIValidation`), images
/// are read by hand, and all else is looked at here, before the first route has to make sense of it.
@ApplicationScoped
class WrittenAddresses {
    private static final String IIIF = "/iiif/";
    private static final String IMAGES = "/iiif/3/";
    private static final String IMAGES_2 = "/iiif/2/";
    private static final String SWITCH = "vertx.disableURIValidation";
    private static final Logger LOG = Logger.getLogger(WrittenAddresses.class);

    void register(@Observes Router router) {
        if (!Boolean.getBoolean(SWITCH)) {
            LOG.warnf("event=carets-refused reason=start java with -D%s=true", SWITCH);
        }
        router.route().order(Integer.MIN_VALUE).handler(WrittenAddresses::look);
    }

    private static void look(RoutingContext exchange) {
        var address = exchange.request().uri();
        boolean image = address.startsWith(IMAGES) || address.startsWith(IMAGES_2);
        if (image ? isEncoded(address) : isSound(address)) {
            exchange.next();
            return;
        }
        var language = ReaderLanguages.of(null, exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .ofInterface();
        var answer = exchange.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.value());
        if (address.startsWith(IIIF)) {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        answer.end(ProblemView.detail(new Problem.Invalid("bad-request", Map.of()), language) + "\n");
    }

    private static boolean isSound(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Whether two hexadecimal digits follow each percent sign.
    private static boolean isEncoded(String address) {
        for (int at = address.indexOf('%'); at >= 0; at = address.indexOf('%', at + 1)) {
            if (at + 2 >= address.length() || !isDigit(address.charAt(at + 1)) || !isDigit(address.charAt(at + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
