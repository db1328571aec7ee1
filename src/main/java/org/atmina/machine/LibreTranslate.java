package org.atmina.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.atmina.language.LanguageTag;
import org.atmina.machine.MachineTrouble.Kind;

/// A server that speaks as LibreTranslate does: `POST /translate` with several texts at once.
final class LibreTranslate implements MachineTranslator {
    private static final String ENGINE = "LibreTranslate";

    private final MachineSettings settings;
    private final URI address;
    private final ObjectMapper json;
    private final HttpClient client;

    LibreTranslate(MachineSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.address = settings.url()
                .map(url -> URI.create(url.toString().replaceAll("/+$", "") + "/translate"))
                .orElseThrow(() -> new IllegalStateException(
                        "atmina.machine.provider is libretranslate, and atmina.machine.url is missing"));
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER) // what is sent there is meant for this server alone
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Maker maker() {
        return new Maker(ENGINE, settings.model());
    }

    @Override
    public List<String> translate(List<String> texts, LanguageTag from, LanguageTag to) throws MachineTrouble {
        var answer = send(request(texts, from, to));
        return switch (answer.statusCode()) {
            case 200 -> texts(answer.body(), texts.size());
            case 400, 422 -> throw new MachineTrouble(Kind.UNSUPPORTED, null);
            case 401, 403 -> throw new MachineTrouble(Kind.REFUSED, null);
            case 429 -> throw new MachineTrouble(Kind.BUSY, null);
            default -> throw new MachineTrouble(answer.statusCode() >= 500 ? Kind.FAILED : Kind.GARBAGE, null);
        };
    }

    private HttpRequest request(List<String> texts, LanguageTag from, LanguageTag to) {
        var body = json.createObjectNode();
        var wordings = body.putArray("q");
        texts.forEach(wordings::add);
        body.put("source", language(from));
        body.put("target", language(to));
        body.put("format", "text");
        settings.apiKey().ifPresent(key -> body.put("api_key", key));
        return HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /// What nobody knows the language of, the server may find out.
    private static String language(LanguageTag tag) {
        return tag.equals(LanguageTag.UND) ? "auto" : tag.primary().value();
    }

    /// The time-out of a request ends with its headers; this one holds to the last byte.
    private HttpResponse<byte[]> send(HttpRequest request) throws MachineTrouble {
        var most = settings.maxAnswer().asLongValue();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new MachineTrouble(Kind.UNREACHABLE, e);
        } catch (ExecutionException e) {
            throw new MachineTrouble(isTooLarge(e) ? Kind.GARBAGE : Kind.UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineTrouble(Kind.UNREACHABLE, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isTooLarge(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
                return true;
            }
        }
        return false;
    }

    private List<String> texts(byte[] body, int expected) throws MachineTrouble {
        var translated = read(body).path("translatedText");
        if (!translated.isArray() || translated.size() != expected) {
            throw new MachineTrouble(Kind.GARBAGE, null);
        }
        var texts = new ArrayList<String>();
        for (JsonNode text : translated) {
            if (!text.isTextual() || text.textValue().isBlank()) {
                throw new MachineTrouble(Kind.GARBAGE, null);
            }
            texts.add(text.textValue().strip());
        }
        return texts;
    }

    private JsonNode read(byte[] body) throws MachineTrouble {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new MachineTrouble(Kind.GARBAGE, e);
        } catch (IOException e) {
            throw new MachineTrouble(Kind.GARBAGE, e);
        }
    }
}
