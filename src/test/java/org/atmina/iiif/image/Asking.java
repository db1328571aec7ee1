package org.atmina.iiif.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;

/// Asks the running service as a viewer would, and takes what comes as it comes: no redirect is followed.
final class Asking {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final int ENOUGH = 50;

    private Asking() {}

    static String base() {
        return ConfigProvider.getConfig().getValue("atmina.public-url", String.class);
    }

    static HttpResponse<byte[]> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    static HttpResponse<byte[]> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path.replace("^", "%5E")))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            // On a busy machine the service says that it is busy; whoever asks again is served.
            for (int i = 0;
                    i < ENOUGH
                            && answer.statusCode() == 503
                            && answer.headers()
                                    .firstValue("Retry-After")
                                    .orElse("")
                                    .equals("2");
                    i++) {
                Thread.sleep(200);
                answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static BufferedImage picture(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " gives " + answer.statusCode() + " "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return picture(answer);
    }

    static BufferedImage picture(HttpResponse<byte[]> answer) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
            if (image == null) {
                throw new AssertionError("No picture: " + answer.headers());
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
