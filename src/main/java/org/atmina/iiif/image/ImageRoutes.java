package org.atmina.iiif.image;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.atmina.iiif.Viewers;
import org.atmina.iiif.auth.AuthServices;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Takes requests for images as they come from the line, before all that other requests go through: a tile should cost
/// little more than a file. Who asks with a token or a cookie passes the checks of these first.
///
/// What the address asks for is read, the image found, the reader known and what the reader may see decided, always in
/// this order and before anything is answered, also before "you have it already".
@ApplicationScoped
class ImageRoutes {
    private static final int BEFORE_ALL_BUT_CORS = -9_000;
    private static final int AFTER_AUTHENTICATION = 100;

    private final ServedImages images;
    private final Viewers viewers;
    private final AuthServices auth;
    private final ImageAnswers answers;
    private final ImageMetrics metrics;
    private final Clock clock;

    ImageRoutes(
            ServedImages images,
            Viewers viewers,
            AuthServices auth,
            ImageAnswers answers,
            ImageMetrics metrics,
            Clock clock) {
        this.images = images;
        this.viewers = viewers;
        this.auth = auth;
        this.answers = answers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Without a path: what is wrongly encoded would otherwise be refused before it comes here, and no viewer could
    /// read why.
    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_BUT_CORS).handler(exchange -> {
            var api = api(exchange);
            if (api != null && isAnonymous(exchange)) {
                answer(exchange, api);
            } else {
                exchange.next();
            }
        });
        router.route().order(AFTER_AUTHENTICATION).handler(exchange -> {
            var api = api(exchange);
            if (api != null) {
                answer(exchange, api);
            } else {
                exchange.next();
            }
        });
    }

    private static @Nullable ImageApi api(RoutingContext exchange) {
        var uri = exchange.request().uri();
        if (uri.startsWith(ImageApi.THREE.path())) {
            return ImageApi.THREE;
        }
        return uri.startsWith(ImageApi.TWO.path()) ? ImageApi.TWO : null;
    }

    private static boolean isAnonymous(RoutingContext exchange) {
        var headers = exchange.request().headers();
        return !headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains(HttpHeaders.COOKIE);
    }

    private void answer(RoutingContext context, ImageApi api) {
        var exchange = new ImageExchange(context, api, metrics);
        try {
            if (exchange.isReading()) {
                read(exchange);
            } else {
                exchange.refuse(new Problem.Other(405, "image-only-read", Map.of()));
            }
        } catch (RuntimeException | InternalError e) {
            exchange.broken(e);
        }
    }

    private void read(ImageExchange exchange) {
        var asked = Asked.parse(exchange.uri(), exchange.api(), answers.formats());
        switch (asked) {
            case Asked.Unknown() -> exchange.refuse(new Problem.Missing("no-such-image", Map.of()));
            case Asked.Malformed(Asked.Part part) ->
                exchange.refuse(new Problem.Invalid("image-request-malformed", Map.of("part", part.word())));
            case Asked.Base(ImageName image) -> find(exchange, asked, image);
            case Asked.Description(ImageName image) -> find(exchange, asked, image);
            case Asked.Picture(ImageName image, ImageRequest ignored) -> find(exchange, asked, image);
        }
    }

    private void find(ImageExchange exchange, Asked asked, ImageName name) {
        var known = images.ifKnown(name.id());
        if (known != null) {
            found(exchange, asked, name, known);
        } else {
            exchange.waiting(() -> images.byId(name.id()), found -> found(exchange, asked, name, found));
        }
    }

    private void found(ImageExchange exchange, Asked asked, ImageName name, Optional<ServedImage> found) {
        if (found.isEmpty()) {
            exchange.refuse(new Problem.Missing("no-such-image", Map.of()));
            return;
        }
        var reader = viewers.of(exchange.context()).toCompletableFuture();
        if (reader.isDone() && !reader.isCompletedExceptionally()) {
            decide(exchange, asked, name, found.get(), reader.join());
        } else {
            exchange.then(
                    reader,
                    (known, trouble) ->
                            decide(exchange, asked, name, found.get(), known == null ? Reader.ANONYMOUS : known));
        }
    }

    private void decide(ImageExchange exchange, Asked asked, ImageName name, ServedImage served, Reader reader) {
        var viewing = served.item().viewing(reader, LocalDate.now(clock));
        boolean open = viewing instanceof Viewing.Open;
        boolean restricted = !open || (reader.isRegistered() && auth.isRestricted(served.item()));
        var view = new ImageView(name, served, viewing, restricted);
        switch (viewing) {
            case Viewing.Nothing() -> exchange.refuse(new Problem.Missing("no-such-image", Map.of()));
            case Viewing.Gone() -> exchange.refuse(new Problem.Gone("image-withdrawn", Map.of()));
            case Viewing.Open() -> answers.answer(exchange, asked, view);
            case Viewing.Preview(int ignored) -> answers.answer(exchange, asked, view);
            case Viewing.SignIn() -> answers.answer(exchange, asked, view);
            case Viewing.Refused() -> answers.answer(exchange, asked, view);
        }
    }
}
