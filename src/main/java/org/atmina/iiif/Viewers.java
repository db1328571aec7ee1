package org.atmina.iiif;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionStage;
import org.atmina.access.Reader;

/// Knows who looks through a viewer: somebody with a token of the archive's Keycloak, or with the
/// cookie or the token of our own access services. Where one of these is present and bad, the reader is
/// nobody in particular.
public interface Viewers {
    /// Never blocks; mostly complete at once.
    CompletionStage<Reader> of(RoutingContext exchange);

    /// The reader of the present request, in a resource that may block.
    Reader current();
}
