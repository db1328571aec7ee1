package org.atmina.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.atmina.problem.Problem;

/// Whatever else stands below a language.
@Path("/{lang: en|et|lv|lt|pl|fi}/{rest: .+}")
public class NoSuchPage {
    @GET
    @PermitAll
    public Response get() {
        throw new Problem.Missing("no-such-page", Map.of()).asException();
    }
}
