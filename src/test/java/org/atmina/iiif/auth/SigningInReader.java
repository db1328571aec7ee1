package org.atmina.iiif.auth;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser's cookies and without a browser, who signs in at the real Keycloak.
final class SigningInReader {
    static final String VIEWER = "https://viewer.example.org";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern GRANT = Pattern.compile("name=\"grant\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    static String place(String path) {
        return ConfigProvider.getConfig().getValue("atmina.public-url", String.class) + path;
    }

    /// Signs in as a demo user and lets the viewer in.
    SigningInReader signIn(String user, String viewer) {
        var asked = comeBack(user, viewer);
        post(place("/iiif/auth/callback"), Map.of("grant", first(GRANT, asked.body())));
        return this;
    }

    /// As far as the page that asks whether the viewer may come in.
    HttpResponse<String> comeBack(String user, String viewer) {
        return get(atKeycloak(user, viewer));
    }

    /// As far as the address that Keycloak sends its visitor back to.
    String atKeycloak(String user, String viewer) {
        var away = get(place("/iiif/auth/2/access?origin=" + encoded(viewer)));
        var login = get(location(away));
        var form = first(FORM, login.body()).replace("&amp;", "&");
        return location(post(form, Map.of("username", user, "password", "demo")));
    }

    @Nullable
    String cookie(String name) {
        return of(URI.create(place(""))).get(name);
    }

    void keep(String name, String value) {
        of(URI.create(place(""))).put(name, value);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    HttpResponse<String> post(String address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var address = request.build().uri();
        var known = of(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!known.isEmpty()) {
            request.header("Cookie", known);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> remember(address, cookie));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void remember(URI address, String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.matches("(?i).*max-age=0(;.*)?$")) {
            of(address).remove(pair[0]);
        } else {
            of(address).put(pair[0], pair[1]);
        }
    }

    private Map<String, String> of(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), unknown -> new HashMap<>());
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
