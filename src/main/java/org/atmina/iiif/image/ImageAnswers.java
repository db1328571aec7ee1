package org.atmina.iiif.image;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.atmina.access.Viewing;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.auth.AuthServices;
import org.atmina.iiif.image.ImageMetrics.Kind;
import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.iiif.image.Resolved.Unmet;
import org.atmina.problem.Problem;
import org.atmina.pyramid.Stored;

/// Answers what is asked of an image that the reader is known to be told of: a redirect, its description, a kept piece
/// as it lies on the disk, or a picture that is made.
@ApplicationScoped
class ImageAnswers {
    private static final int SOON = 2;
    private static final int WHEN_MADE_AGAIN = 30;
    private static final int SEE_OTHER = 303;
    private static final int FOUND = 302;

    private final OpenPyramids pyramids;
    private final Renderings renderings;
    private final IiifAddresses addresses;
    private final Descriptions descriptions;

    ImageAnswers(OpenPyramids pyramids, Renderings renderings, IiifAddresses addresses, AuthServices auth) {
        this.pyramids = pyramids;
        this.renderings = renderings;
        this.addresses = addresses;
        this.descriptions = new Descriptions(addresses, auth, renderings.encoding());
    }

    /// What can be written on this system.
    Set<Format> formats() {
        return renderings.encoding().formats();
    }

    void answer(ImageExchange exchange, Asked asked, ImageView view) {
        if (view.pictures() == null) {
            exchange.refuse(new Problem.Missing("no-such-image", Map.of()));
        } else if (view.isOutdated()) {
            // The bytes were made again. The page is the same one, so the same request is met there.
            var present = view.name().of(view.served().image().version());
            exchange.redirect(SEE_OTHER, address(exchange, present) + rest(exchange), view.cachingOfDescription());
        } else {
            switch (asked) {
                case Asked.Base ignored ->
                    exchange.redirect(
                            SEE_OTHER, address(exchange, view.name()) + "/info.json", view.cachingOfDescription());
                case Asked.Description ignored -> describe(exchange, view);
                case Asked.Picture picture -> show(exchange, view, picture.request());
                case Asked.Malformed ignored -> throw new IllegalStateException("Answered before");
                case Asked.Unknown ignored -> throw new IllegalStateException("Answered before");
            }
        }
    }

    private String address(ImageExchange exchange, ImageName name) {
        return addresses.of(exchange.api().path() + name.written());
    }

    /// What stands behind the name of the image in the address.
    private static String rest(ImageExchange exchange) {
        int slash = exchange.uri().indexOf('/', exchange.api().path().length());
        return slash < 0 ? "" : exchange.uri().substring(slash);
    }

    private void describe(ImageExchange exchange, ImageView view) {
        if (view.viewing() instanceof Viewing.Preview && !view.name().preview()) {
            var preview = new ImageName(view.name().id(), view.served().image().version(), true);
            exchange.redirect(FOUND, address(exchange, preview) + "/info.json", ImageExchange.NEVER);
            return;
        }
        var key = List.of(exchange.api(), view.name(), view.restricted());
        var known = view.served().descriptionIfKnown(key);
        if (known != null) {
            send(exchange, view, known);
            return;
        }
        withPyramid(exchange, view, open -> {
            boolean coloured = open.pyramid().bands() == 3;
            send(
                    exchange,
                    view,
                    view.served()
                            .description(
                                    key,
                                    () -> descriptions.of(new Descriptions.Subject(
                                            exchange.api(), view.name(), view.served(), coloured, view.restricted()))));
        });
    }

    private static void send(ImageExchange exchange, ImageView view, Description description) {
        boolean plain = MediaTypes.wantsPlainJson(exchange.header(HttpHeaders.ACCEPT));
        var tag = description.entityTag(plain);
        var caching = view.cachingOfDescription();
        if (view.isOpen() && exchange.isKnown(tag, caching)) {
            return;
        }
        exchange.beginDescription(plain ? MediaTypes.JSON : MediaTypes.jsonLd(exchange.api()), tag, caching);
        if (!view.isOpen()) {
            exchange.status(view.refusal().status());
        }
        exchange.send(description.length(), description.bytes(), Kind.DESCRIPTION);
    }

    private void show(ImageExchange exchange, ImageView view, ImageRequest request) {
        switch (Objects.requireNonNull(view.pictures()).resolve(request)) {
            case Unmet unmet -> exchange.refuse(problem(unmet));
            case Picture picture -> {
                if (!view.shows(picture)) {
                    exchange.refuse(view.refusal());
                    return;
                }
                var tag = Names.entityTag(view.served().image().version(), source(view, picture));
                if (!exchange.isKnown(tag, view.caching())) {
                    withPyramid(exchange, view, open -> give(exchange, view, open, picture, tag));
                }
            }
        }
    }

    /// Names a picture among all of its image and of the preview of that.
    private static String source(ImageView view, Picture picture) {
        return view.name().preview() ? "preview/" + picture.key() : picture.key();
    }

    private static Problem problem(Unmet unmet) {
        return switch (unmet) {
            case REGION_OUTSIDE -> new Problem.Invalid("image-region-outside", Map.of());
            case TOO_SMALL -> new Problem.Invalid("image-size-too-small", Map.of());
            case TOO_LARGE -> new Problem.Invalid("image-size-too-large", Map.of());
            case ENLARGED -> new Problem.Invalid("image-size-enlarged", Map.of());
            case NOT_ENLARGING -> new Problem.Other(501, "image-not-enlarging", Map.of());
        };
    }

    private void withPyramid(ImageExchange exchange, ImageView view, Consumer<OpenPyramid> next) {
        var open = pyramids.ifOpen(view.served().image());
        if (open != null) {
            next.accept(open);
            return;
        }
        exchange.waiting(() -> pyramids.open(view.served().image()), opened -> {
            if (opened.isPresent()) {
                next.accept(opened.get());
            } else {
                lost(exchange);
            }
        });
    }

    private static void lost(ImageExchange exchange) {
        exchange.refuse(new Problem.Unavailable("image-in-the-making", Map.of()), WHEN_MADE_AGAIN);
    }

    private void give(ImageExchange exchange, ImageView view, OpenPyramid open, Picture picture, String tag) {
        var canonical = address(exchange, view.name()) + "/"
                + picture.canonical(exchange.api(), open.pyramid().bands() == 3);
        exchange.begin(picture.format(), tag, view.caching(), canonical);
        boolean asKept =
                picture.rotation().isNone() && !view.name().preview() && Pieces.hasColours(open.pyramid(), picture);
        var piece = asKept ? Pieces.find(open.pyramid(), picture).orElse(null) : null;
        if (piece == null) {
            make(exchange, view, open, picture);
        } else {
            pass(exchange, view, open, piece);
        }
    }

    private void pass(ImageExchange exchange, ImageView view, OpenPyramid open, Stored piece) {
        if (!OpenPyramid.isWarm(piece)) {
            exchange.waiting(
                    () -> {
                        OpenPyramid.warm(piece);
                        return piece;
                    },
                    warm -> passWarm(exchange, view, open, warm));
        } else {
            passWarm(exchange, view, open, piece);
        }
    }

    private void passWarm(ImageExchange exchange, ImageView view, OpenPyramid open, Stored piece) {
        if (OpenPyramid.isSound(piece)) {
            exchange.send(piece.length(), open.bytes(piece), Kind.STORED);
        } else {
            damaged(exchange, view, "A piece is damaged");
        }
    }

    private void damaged(ImageExchange exchange, ImageView view, String cause) {
        exchange.waiting(
                () -> {
                    pyramids.damaged(view.served().image(), cause);
                    return cause;
                },
                ignored -> lost(exchange));
    }

    private void make(ImageExchange exchange, ImageView view, OpenPyramid open, Picture picture) {
        if (exchange.isHead()) {
            exchange.end(); // how long it would be is known only when it has been made
            return;
        }
        var image = view.served().image();
        var name =
                RenderedFiles.name(image.id() + "~" + image.version() + "/" + source(view, picture), picture.format());
        var known = renderings.known(name).orElse(null);
        if (known == null) {
            wait(exchange, view, name, work(view, open, picture));
            return;
        }
        exchange.send(known, Kind.KEPT).onFailure(gone -> {
            if (exchange.isUnsent()) {
                renderings.lost(name);
                wait(exchange, view, name, work(view, open, picture));
            }
        });
    }

    private static Renderer.Work work(ImageView view, OpenPyramid open, Picture picture) {
        var pictures = Objects.requireNonNull(view.pictures());
        double shrink = (double) view.served().image().width() / pictures.imageWidth();
        return new Renderer.Work(open.pyramid(), picture, shrink);
    }

    private void wait(ImageExchange exchange, ImageView view, String name, Renderer.Work work) {
        var ticket = renderings.ask(name, exchange.client(), work);
        exchange.onGone(ticket::leave);
        exchange.then(ticket, (made, trouble) -> {
            if (made != null) {
                send(exchange, made);
            } else {
                failed(exchange, view, Objects.requireNonNull(trouble));
            }
        });
    }

    private static void send(ImageExchange exchange, Renderings.Made made) {
        if (made.bytes() != null) {
            exchange.send(made.bytes(), Kind.RENDERED);
        } else if (made.file() != null) {
            exchange.send(made.file(), Kind.RENDERED).onFailure(trouble -> {
                if (exchange.isUnsent()) {
                    exchange.refuse(new Problem.Unavailable("image-service-busy", Map.of()), SOON);
                }
            });
        }
    }

    private void failed(ImageExchange exchange, ImageView view, Throwable trouble) {
        if (!exchange.isUnsent()) {
            return;
        }
        switch (trouble) {
            case RenderQueue.Busy ignored ->
                exchange.refuse(new Problem.Unavailable("image-service-busy", Map.of()), SOON);
            case java.util.concurrent.CancellationException ignored ->
                exchange.refuse(new Problem.Unavailable("image-service-busy", Map.of()), SOON);
            case DamagedPiece damage -> damaged(exchange, view, String.valueOf(damage.getMessage()));
            default -> exchange.broken(trouble);
        }
    }
}
