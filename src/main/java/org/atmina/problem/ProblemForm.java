package org.atmina.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/// Another way of telling a problem than problem+json. A room that answers people instead of programs may have one.
public interface ProblemForm {
    /// The whole answer; empty where this request is none of its business.
    Optional<Response> answer(Problem problem, UriInfo uri, HttpHeaders headers);
}
