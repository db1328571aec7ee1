package org.atmina.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.atmina.problem.Problem;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one holder of the client. Readers get an answer in time or a problem; whoever writes gets
/// [IndexTrouble].
@ApplicationScoped
public class ItemIndex {
    private static final Logger LOG = Logger.getLogger(ItemIndex.class);
    private static final int BAD_REQUEST = 400;
    private static final Duration TURN = Duration.ofMillis(500);
    private static final int WRITERS = 8;

    private final RestClient http;
    private final ElasticsearchClient reading;
    private final ElasticsearchClient writing;
    private final Semaphore turns;

    public ItemIndex(SearchSettings settings) {
        http = http(settings);
        reading = new ElasticsearchClient(new RestClientTransport(http, new JacksonJsonpMapper(DocumentJson.MAPPER)));
        writing = reading.withTransportOptions(patient(settings));
        turns = new Semaphore(settings.concurrentSearches());
    }

    /// Something that is asked of the search engine.
    @FunctionalInterface
    public interface Request<T> {
        T on(ElasticsearchClient client) throws IOException;
    }

    /// @throws org.atmina.problem.ProblemException with `search-unavailable` when there is no whole answer in time
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> type) {
        if (!hasTurn()) {
            throw unavailable("busy", null);
        }
        try {
            var answer = reading.search(request, type);
            if (answer.timedOut()
                    || answer.shards().failures().stream().findAny().isPresent()) {
                throw unavailable("incomplete", null);
            }
            return answer;
        } catch (ElasticsearchException e) {
            if (e.status() == BAD_REQUEST) {
                LOG.warnf("type=search-query-refused reason=%s", e.error().reason());
                throw new Problem.Invalid("search-query-refused", Map.of()).asException();
            }
            throw unavailable("status-" + e.status(), e);
        } catch (IOException e) {
            throw unavailable("unreachable", e);
        } finally {
            turns.release();
        }
    }

    /// @throws IndexTrouble when the engine does not answer, or answers with an error
    public <T> T write(Request<T> request) {
        try {
            return request.on(writing);
        } catch (ElasticsearchException e) {
            throw new IndexTrouble(
                    "status=" + e.status() + " reason=" + e.error().reason(), e);
        } catch (TransportException e) {
            throw new IndexTrouble("status=" + e.statusCode() + " reason=" + e.getMessage(), e);
        } catch (IOException e) {
            throw new IndexTrouble("reason=" + e, e);
        }
    }

    /// Whether searches are answered at this moment.
    ///
    /// @throws IndexTrouble when they are not
    public void mustAnswer(String alias) {
        try {
            if (!reading.indices().existsAlias(e -> e.name(alias)).value()) {
                throw new IndexTrouble("reason=the indices have not been made yet");
            }
        } catch (ElasticsearchException | IOException e) {
            throw new IndexTrouble("reason=" + e, e);
        }
    }

    /// Whether an analyzer makes this term of a word: some have more to look words up in on one node
    /// than on another.
    ///
    /// @throws IndexTrouble when the engine does not answer
    public boolean makes(String analyzer, String word, String term) {
        try {
            return reading.indices().analyze(a -> a.analyzer(analyzer).text(word)).tokens().stream()
                    .anyMatch(token -> token.token().equals(term));
        } catch (ElasticsearchException | IOException e) {
            throw new IndexTrouble("reason=" + e, e);
        }
    }

    @PreDestroy
    public void close() throws IOException {
        http.close();
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuntimeException unavailable(String why, @Nullable Exception cause) {
        LOG.debugf(cause, "type=search-unavailable why=%s", why);
        return new Problem.Unavailable("search-unavailable", Map.of()).asException();
    }

    private static RestClient http(SearchSettings settings) {
        int connections = settings.concurrentSearches() + WRITERS;
        return RestClient.builder(HttpHost.create(settings.url().toString()))
                .setRequestConfigCallback(config -> config.setConnectTimeout(millis(settings.connectTimeout()))
                        .setConnectionRequestTimeout(millis(settings.connectTimeout()))
                        .setSocketTimeout(millis(settings.answerTimeout())))
                .setHttpClientConfigCallback(
                        http -> signedIn(http.setMaxConnTotal(connections).setMaxConnPerRoute(connections), settings))
                .build();
    }

    private static HttpAsyncClientBuilder signedIn(HttpAsyncClientBuilder http, SearchSettings settings) {
        settings.username().ifPresent(user -> {
            var credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    AuthScope.ANY,
                    new UsernamePasswordCredentials(user, settings.password().orElse("")));
            http.setDefaultCredentialsProvider(credentials);
        });
        return http;
    }

    private static RestClientOptions patient(SearchSettings settings) {
        var config = RequestConfig.custom()
                .setConnectTimeout(millis(settings.connectTimeout()))
                .setConnectionRequestTimeout(millis(settings.connectTimeout()))
                .setSocketTimeout(millis(settings.writeTimeout()))
                .build();
        return new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
