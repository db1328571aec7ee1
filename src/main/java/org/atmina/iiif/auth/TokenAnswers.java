package org.atmina.iiif.auth;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Decides who gets a token.
@ApplicationScoped
class TokenAnswers {
    private final Passes passes;
    private final Clock clock;

    TokenAnswers(Passes passes, Clock clock) {
        this.passes = passes;
        this.clock = clock;
    }

    sealed interface Answer {
        /// @param seconds for which it is good
        record Given(String token, long seconds) implements Answer {}

        record Denied(Reason reason) implements Answer {}
    }

    /// Why there is no token, with the words of the two versions for it.
    enum Reason {
        REQUEST("invalidRequest", "invalidRequest", 400),
        ORIGIN("invalidOrigin", "invalidOrigin", 400),
        MISSING("missingAspect", "missingCredentials", 401),
        FORGED("invalidAspect", "invalidCredentials", 401),
        OVER("expiredAspect", "invalidCredentials", 401),
        UNAVAILABLE("unavailable", "unavailable", 503);

        private final String profile;
        private final String error;
        private final int status;

        Reason(String profile, String error, int status) {
            this.profile = profile;
            this.error = error;
            this.status = status;
        }

        String profile() {
            return profile;
        }

        String error() {
            return error;
        }

        int status() {
            return status;
        }
    }

    /// For a page in a browser.
    Answer answer(@Nullable String messageId, @Nullable String origin, HttpServerRequest request) {
        var viewer = Origin.parse(origin);
        if (messageId == null || viewer.isEmpty()) {
            return new Answer.Denied(Reason.REQUEST);
        }
        return switch (passes.shown(request)) {
            case Passes.Shown.Valid(Pass pass)
            when !pass.origin().equals(viewer.get().value()) -> new Answer.Denied(Reason.ORIGIN);
            case Passes.Shown shown -> answer(shown);
        };
    }

    /// For a program, which has no origin.
    Answer answer(HttpServerRequest request) {
        return answer(passes.shown(request));
    }

    private Answer answer(Passes.Shown shown) {
        return switch (shown) {
            case Passes.Shown.Valid(Pass pass) -> given(passes.forToken(pass));
            case Passes.Shown.None() -> new Answer.Denied(Reason.MISSING);
            case Passes.Shown.Forged() -> new Answer.Denied(Reason.FORGED);
            case Passes.Shown.Over() -> new Answer.Denied(Reason.OVER);
            case Passes.Shown.Unknown() -> new Answer.Denied(Reason.UNAVAILABLE);
        };
    }

    private Answer given(Pass pass) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), pass.until()).toSeconds());
        return passes.tokenOf(pass)
                .<Answer>map(token -> new Answer.Given(token, seconds))
                .orElseGet(() -> new Answer.Denied(Reason.UNAVAILABLE));
    }
}
