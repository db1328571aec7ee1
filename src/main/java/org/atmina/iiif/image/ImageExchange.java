package org.atmina.iiif.image;

import io.netty.buffer.ByteBuf;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.atmina.iiif.EntityTags;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.atmina.problem.ProblemView;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A request for something of an image, and how it is answered. It stays on its event loop: what waits
/// goes elsewhere and comes back here.
final class ImageExchange {
    private static final Logger LOG = Logger.getLogger(ImageExchange.class);
    static final CharSequence FOREVER = HttpHeaders.createOptimized("public, max-age=31536000, immutable");
    static final CharSequence AN_HOUR = HttpHeaders.createOptimized("public, max-age=3600");
    static final CharSequence NEVER = HttpHeaders.createOptimized("private, no-store");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence LINK = HttpHeaders.createOptimized("link");
    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("retry-after");
    private static final CharSequence TEXT = HttpHeaders.createOptimized("text/plain;charset=UTF-8");
    private static final CharSequence NO_SNIFF_NAME = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence METHODS = HttpHeaders.createOptimized("GET, HEAD, OPTIONS");

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final ImageApi api;
    private final ImageMetrics metrics;

    ImageExchange(RoutingContext context, ImageApi api, ImageMetrics metrics) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.api = api;
        this.metrics = metrics;
    }

    RoutingContext context() {
        return context;
    }

    ImageApi api() {
        return api;
    }

    String uri() {
        return request.uri();
    }

    boolean isHead() {
        return request.method() == HttpMethod.HEAD;
    }

    boolean isReading() {
        return request.method() == HttpMethod.GET || isHead();
    }

    /// Who asks, for fair shares.
    String client() {
        var address = request.remoteAddress();
        var host = address == null ? null : address.hostAddress();
        return host == null ? "" : host;
    }

    @Nullable
    String header(CharSequence name) {
        return request.getHeader(name);
    }

    /// Goes on here once something has come about elsewhere.
    <T> void then(CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> next) {
        var here = context.vertx().getOrCreateContext();
        stage.whenComplete(
                (value, trouble) -> here.runOnContext(ignored -> guarded(() -> next.accept(value, trouble))));
    }

    /// Does something that waits, on a thread for that, and goes on here.
    <T> void waiting(Callable<T> work, Consumer<T> next) {
        context.vertx()
                .executeBlocking(work, false)
                .onComplete(done -> guarded(() -> {
                    if (done.failed()) {
                        broken(done.cause());
                    } else {
                        next.accept(done.result());
                    }
                }));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | InternalError e) {
            broken(e);
        }
    }

    /// Something that nobody expected; said in the log, where it can be looked into, and not to the reader.
    void broken(Throwable trouble) {
        var incident = UUID.randomUUID().toString();
        LOG.errorf(trouble, "event=image-request-broken incident=%s", incident);
        if (isUnsent()) {
            refuse(new Problem.Other(500, "internal-error", Map.of("incident", incident)));
        }
    }

    void onGone(Runnable leave) {
        response.closeHandler(ignored -> leave.run());
    }

    /// Answers 304 where the client has what it asks for.
    boolean isKnown(String entityTag, CharSequence caching) {
        var known = header(HttpHeaders.IF_NONE_MATCH);
        if (known == null || !EntityTags.matches(known, entityTag)) {
            return false;
        }
        metrics.count(ImageMetrics.Kind.NOT_MODIFIED);
        response.setStatusCode(304);
        response.headers().set(HttpHeaders.ETAG, entityTag).set(HttpHeaders.CACHE_CONTROL, caching);
        end();
        return true;
    }

    /// What comes before a picture, whichever way its bytes come.
    void begin(Format format, String entityTag, CharSequence caching, String canonical) {
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .set(HttpHeaders.ETAG, entityTag)
                .set(HttpHeaders.CACHE_CONTROL, caching)
                .set(NO_SNIFF_NAME, NO_SNIFF)
                .set(LINK, "<" + canonical + ">;rel=\"canonical\", <" + api.profile() + ">;rel=\"profile\"");
    }

    void beginDescription(String mediaType, String entityTag, CharSequence caching) {
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, mediaType)
                .set(HttpHeaders.ETAG, entityTag)
                .set(HttpHeaders.CACHE_CONTROL, caching)
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .set(NO_SNIFF_NAME, NO_SNIFF)
                .set(LINK, "<" + api.profile() + ">;rel=\"profile\"");
    }

    ImageExchange status(int status) {
        response.setStatusCode(status);
        return this;
    }

    void send(int length, ByteBuf bytes, ImageMetrics.Kind kind) {
        if (response.closed()) {
            bytes.release();
            return;
        }
        metrics.count(kind);
        if (isHead()) {
            bytes.release();
            response.headers().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(length));
            end();
            return;
        }
        metrics.sent(length);
        response.end(BufferImpl.buffer(bytes));
    }

    void send(byte[] bytes, ImageMetrics.Kind kind) {
        if (!response.closed()) {
            metrics.count(kind);
            metrics.sent(bytes.length);
            response.end(Buffer.buffer(bytes));
        }
    }

    /// Fails before anything was sent where the file is not there.
    Future<Void> send(RenderedFiles.Kept file, ImageMetrics.Kind kind) {
        if (response.closed()) {
            return Future.succeededFuture();
        }
        return response.sendFile(file.path().toString(), 0, file.length()).onSuccess(ignored -> {
            metrics.count(kind);
            metrics.sent(file.length());
        });
    }

    boolean isUnsent() {
        return !response.headWritten() && !response.closed();
    }

    void end() {
        if (!response.closed()) {
            response.end();
        }
    }

    void redirect(int status, String address, CharSequence caching) {
        metrics.count(ImageMetrics.Kind.REDIRECTED);
        response.setStatusCode(status);
        response.headers().set(HttpHeaders.LOCATION, address).set(HttpHeaders.CACHE_CONTROL, caching);
        end();
    }

    /// A short sentence in the reader's language.
    void refuse(Problem problem) {
        refuse(problem, 0);
    }

    /// @param again after how many seconds asking again may help; 0 where it will not
    void refuse(Problem problem, int again) {
        metrics.count(problem.status() == 503 ? ImageMetrics.Kind.UNAVAILABLE : ImageMetrics.Kind.REFUSED);
        var language = ReaderLanguages.written(request.getParam("lang"), header(HttpHeaders.ACCEPT_LANGUAGE))
                .ofInterface();
        var headers = response.setStatusCode(problem.status()).headers();
        headers.remove(HttpHeaders.ETAG).remove(LINK);
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set(HttpHeaders.CONTENT_TYPE, TEXT)
                .set(HttpHeaders.CONTENT_LANGUAGE, language.toString())
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .set(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .set(NO_SNIFF_NAME, NO_SNIFF);
        if (again > 0) {
            headers.set(RETRY_AFTER, Integer.toString(again));
        }
        if (problem.status() == 401) {
            headers.set("www-authenticate", "Bearer realm=\"atmina\"");
        }
        if (problem.status() == 405) {
            headers.set(HttpHeaders.ALLOW, METHODS);
        }
        var sentence = Buffer.buffer(ProblemView.detail(problem, language) + "\n");
        if (response.closed()) {
            return;
        }
        if (isHead()) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(sentence.length()));
            end();
        } else {
            response.end(sentence);
        }
    }
}
