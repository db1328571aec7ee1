package org.atmina.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where a failed request becomes an answer.
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String CHALLENGE = "Bearer";

    private final Instance<ProblemForm> forms;

    ProblemMapper(@Any Instance<ProblemForm> forms) {
        this.forms = forms;
    }

    @ServerExceptionMapper
    public Response map(ProblemException e, UriInfo uri, HttpHeaders headers) {
        return answer(e.problem(), uri, headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem.Unauthenticated("no-valid-token", Map.of()), uri, headers);
    }

    /// Who somebody is cannot be found out, because nobody has been able to reach Keycloak yet.
    @ServerExceptionMapper
    public Response nobodyToAsk(OIDCException e, UriInfo uri, HttpHeaders headers) {
        LOG.warnf("type=service-unavailable cause=%s", e.getMessage());
        return answer(new Problem.Unavailable("service-unavailable", Map.of()), uri, headers);
    }

    /// The database went away in the middle of it: nothing was written, and whoever asks again may
    /// succeed.
    @ServerExceptionMapper
    public Response cutOff(JDBCConnectionException e, UriInfo uri, HttpHeaders headers) {
        LOG.warnf("type=service-unavailable cause=%s", e.getMessage());
        return answer(new Problem.Unavailable("service-unavailable", Map.of()), uri, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem.Refused("role-missing", Map.of()), uri, headers);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri, HttpHeaders headers) {
        return answer(Violations.problem(e), uri, headers);
    }

    /// The more specific of the two is named, too: else an answer of the framework's own would come
    /// before ours.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return answer(Violations.problem(e), uri, headers);
    }

    @ServerExceptionMapper
    public Response ofHttp(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, uri, headers);
        }
        return answer(ofStatus(status), uri, headers);
    }

    /// Nobody expected this: the reader gets a number to quote, the log has the rest.
    @ServerExceptionMapper
    public Response broken(Throwable e, UriInfo uri, HttpHeaders headers) {
        var incident = UUID.randomUUID().toString();
        LOG.errorf(e, "type=internal-error incident=%s", incident);
        return answer(new Problem.Other(500, "internal-error", Map.of("incident", incident)), uri, headers);
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

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        return forms.stream()
                .flatMap(form -> form.answer(problem, uri, headers).stream())
                .findFirst()
                .orElseGet(() -> json(problem, uri, headers));
    }

    private static Response json(Problem problem, UriInfo uri, HttpHeaders headers) {
        var languages = languages(uri, headers);
        LanguageTag language = languages.ofInterface();
        var response = Response.status(problem.status())
                .type(ProblemView.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.value())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(ProblemView.of(problem, languages));
        return switch (problem.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE).build();
            case 429 -> response.header(HttpHeaders.RETRY_AFTER, 600).build();
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, 5).build();
            default -> response.build();
        };
    }

    private static ReaderLanguages languages(UriInfo uri, HttpHeaders headers) {
        return ReaderLanguages.of(
                askedByParameter(uri).orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Optional<LanguageTag> askedByParameter(UriInfo uri) {
        try {
            return Optional.ofNullable(uri.getQueryParameters().getFirst("lang"))
                    .map(LanguageTag::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a bad tag may be the very problem we report
        }
    }
}
