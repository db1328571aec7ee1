package org.atmina.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.memory.Remembering;
import org.atmina.testing.Given;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Unless somebody turns it on there is no machine translation, and nothing that could reach one.
@QuarkusTest
class NoMachineIT {
    @Inject
    Remembering remembering;

    @Inject
    MachineTranslator machine;

    @Inject
    MachineSettings settings;

    @Inject
    Config config;

    private final ProxySelector before = ProxySelector.getDefault();
    private final Watch watch = new Watch();

    /// Sees every address that a client of the platform is about to connect to.
    private static final class Watch extends ProxySelector {
        private final List<URI> addresses = new CopyOnWriteArrayList<>();

        @Override
        public List<Proxy> select(URI address) {
            addresses.add(address);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException e) {
            // nobody is in between
        }
    }

    @BeforeEach
    void everyConnectionIsSeen() {
        ProxySelector.setDefault(watch);
    }

    @AfterEach
    void nobodyLooksAnyMore() {
        ProxySelector.setDefault(before);
    }

    @Test
    void nothingIsSentAndWhoAsksIsToldSo() throws Exception {
        var item = Given.publishedItem(Given.collection());
        var unit = remembering.units(item, "Ein Absatz für niemanden.").getFirst();
        for (var address : List.of(
                API + "/text-units/" + unit + "/translations/lv/machine-draft",
                API + "/items/" + item + "/machine-drafts/lv")) {
            as("translator-lv")
                    .header("Accept-Language", "et")
                    .post(address)
                    .then()
                    .statusCode(501)
                    .header("Content-Language", "et")
                    .body("type", is("urn:atmina:problem:no-machine-translation"))
                    .body("title", is("Masintõlget siin ei ole"));
        }
        assertThat(strangers()).isEmpty();
        // Then, to be sure that the watch would have seen somebody
        try (var client = HttpClient.newHttpClient()) {
            client.sendAsync(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/"))
                                    .build(),
                            BodyHandlers.discarding())
                    .exceptionally(refused -> null)
                    .get();
        }
        assertThat(strangers()).containsExactly(URI.create("http://127.0.0.1:9/"));
    }

    /// Whom the archive has reached besides the servers that it cannot be without, and itself.
    private List<URI> strangers() {
        var known = Stream.of(
                        config.getValue("quarkus.datasource.jdbc.url", String.class)
                                .replace("jdbc:", ""),
                        config.getValue("quarkus.oidc.auth-server-url", String.class),
                        config.getValue("atmina.search.url", String.class),
                        config.getValue("atmina.public-url", String.class))
                .map(address -> URI.create(address).getPort())
                .collect(Collectors.toSet());
        return watch.addresses.stream()
                .filter(address -> !known.contains(address.getPort()))
                .toList();
    }

    @Test
    void thereIsNobodyToAsk() {
        assertThat(settings.provider()).isEqualTo(MachineSettings.Provider.NONE);
        assertThat(machine).isInstanceOf(NoMachine.class);
        assertThat(machine.isThere()).isFalse();
    }
}
