package org.atmina.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The one place where a failed request becomes an answer.
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String CHALLENGE = "Bearer";
    private static final String VARY = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION;

    private final Instance<ProblemForm> forms;
    private final SavedLanguages saved;

    ProblemMapper(@Any Instance<ProblemForm> forms, SavedLanguages saved) {
        this.forms = forms;
        this.saved = saved;
    }

    @ServerExceptionMapper
    public Uni<Response> map(ProblemException e, UriInfo uri, HttpHeaders headers) {
        return answer(e.problem(), uri, headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unauthenticated(SecurityException e, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem.Unauthenticated("no-valid-token", Map.of()), uri, headers);
    }

    /// Who somebody is cannot be found out, because nobody has been able to reach Keycloak yet.
    @ServerExceptionMapper
    public Uni<Response> nobodyToAsk(OIDCException e, UriInfo uri, HttpHeaders headers) {
        return notNow(e, uri, headers);
    }

    /// The database went away in the middle of it: nothing was written, and whoever asks again may
    /// succeed.
    @ServerExceptionMapper
    public Uni<Response> cutOff(JDBCConnectionException e, UriInfo uri, HttpHeaders headers) {
        return notNow(e, uri, headers);
    }

    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem.Refused("role-missing", Map.of()), uri, headers);
    }

    @ServerExceptionMapper
    public Uni<Response> invalid(ConstraintViolationException e, UriInfo uri, HttpHeaders headers) {
        return answer(Violations.problem(e), uri, headers);
    }

    /// The more specific of the two is named, too: else an answer of the framework's own would come
    /// before ours.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Uni<Response> unreadable(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return answer(Violations.problem(e), uri, headers);
    }

    @ServerExceptionMapper
    public Uni<Response> ofHttp(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return Uni.createFrom().item(e.getResponse());
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, uri, headers);
        }
        return answer(ofStatus(status), uri, headers);
    }

    /// Nobody expected this: the reader gets a number to quote, the log has the rest.
    @ServerExceptionMapper
    public Uni<Response> broken(Throwable e, UriInfo uri, HttpHeaders headers) {
        if (LostDatabase.behind(e).isPresent()) {
            return notNow(e, uri, headers);
        }
        var incident = UUID.randomUUID().toString();
        LOG.errorf(e, "type=internal-error incident=%s", incident);
        return answer(new Problem.Other(500, "internal-error", Map.of("incident", incident)), uri, headers);
    }

    private Uni<Response> notNow(Throwable e, UriInfo uri, HttpHeaders headers) {
        LOG.warnf("type=service-unavailable %s", cause(e));
        LOG.debugf(e, "type=service-unavailable");
        return answer(new Problem.Unavailable("service-unavailable", Map.of()), uri, headers);
    }

    /// What the database or its pool said, rather than what was thrown around it.
    static String cause(Throwable e) {
        return LostDatabase.behind(e)
                .map(sql -> "cause=%s state=%s message=%s"
                        .formatted(sql.getClass().getName(), sql.getSQLState(), sql.getMessage()))
                .orElseGet(() -> "cause=%s message=%s".formatted(e.getClass().getName(), e.getMessage()));
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem.Invalid("bad-request", Map.of());
            case 401 -> new Problem.Unauthenticated("no-valid-token", Map.of());
            case 403 -> new Problem.Refused("role-missing", Map.of());
            case 404 -> new Problem.Missing("no-such-page", Map.of());
            case 405 -> new Problem.Other(405, "method-not-allowed", Map.of());
            case 406 -> new Problem.Other(406, "not-acceptable", Map.of());
            case 413 -> new Problem.TooLarge("request-too-large", Map.of());
            case 415 -> new Problem.Other(415, "media-type-not-supported", Map.of());
            case 503 -> new Problem.Unavailable("service-unavailable", Map.of());
            default -> new Problem.Other(status, status < 500 ? "bad-request" : "service-unavailable", Map.of());
        };
    }

    /// Where nothing may wait, what has to ask the database goes on elsewhere.
    private Uni<Response> answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        return mayHaveSaved(problem, headers) && !BlockingOperationControl.isBlockingAllowed()
                ? Uni.createFrom()
                        .item(() -> written(problem, uri, headers))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                : Uni.createFrom().item(written(problem, uri, headers));
    }

    private Response written(Problem problem, UriInfo uri, HttpHeaders headers) {
        var languages = ReaderLanguages.written(uri.getQueryParameters().getFirst("lang"), accepted(problem, headers));
        return forms.stream()
                .flatMap(form -> form.answer(problem, uri, headers, languages).stream())
                .findFirst()
                .orElseGet(() -> json(problem, languages));
    }

    /// Whoever has no valid token has saved nothing; where something broke, nothing more is tried.
    private static boolean mayHaveSaved(Problem problem, HttpHeaders headers) {
        return problem.status() < 500
                && problem.status() != 401
                && headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    /// What the request was refused for is worth more than the language of the refusal: where the saved languages
    /// cannot be read, it is told in that of the browser.
    private @Nullable String accepted(Problem problem, HttpHeaders headers) {
        var said = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (!mayHaveSaved(problem, headers)) {
            return said;
        }
        try {
            return saved.before(said);
        } catch (RuntimeException e) {
            LOG.warnf("event=saved-languages-unread type=%s cause=%s", problem.slug(), e.getMessage());
            return said;
        }
    }

    private static Response json(Problem problem, ReaderLanguages languages) {
        LanguageTag language = languages.ofInterface();
        var response = Response.status(problem.status())
                .type(ProblemView.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.value())
                .header(HttpHeaders.VARY, VARY)
                .entity(ProblemView.of(problem, languages));
        return switch (problem.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE).build();
            case 429 -> response.header(HttpHeaders.RETRY_AFTER, 600).build();
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, 5).build();
            default -> response.build();
        };
    }
}
