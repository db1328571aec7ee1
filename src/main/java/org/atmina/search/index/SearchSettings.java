package org.atmina.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where the search engine is, and how patiently it is asked.
@ConfigMapping(prefix = "atmina.search")
public interface SearchSettings {
    /// The address of Elasticsearch.
    @WithDefault("http://localhost:9200")
    URI url();

    /// The user to sign in as; nobody signs in where there is none.
    Optional<String> username();

    /// The password of that user; comes from the environment.
    Optional<String> password();

    /// What the names of all indices and aliases begin with, so that several archives can share a cluster.
    @WithDefault("atmina")
    String indexPrefix();

    /// How long to wait for a connection.
    @WithDefault("PT1S")
    Duration connectTimeout();

    /// How long to wait for the answer to a search, and to the question whether the engine is there.
    @WithDefault("PT5S")
    Duration answerTimeout();

    /// How long to wait while documents are written or indices made.
    @WithDefault("PT60S")
    Duration writeTimeout();

    /// How many searches may be under way at once; further ones are refused with 503 after a moment.
    @WithDefault("32")
    int concurrentSearches();

    /// How often the indexer looks for what was committed.
    @WithDefault("PT0.3S")
    Duration pollInterval();

    /// How many changed items the indexer takes at once.
    @WithDefault("50")
    int batchSize();

    /// How often an item may fail to be indexed before it is set aside and reported.
    @WithDefault("5")
    int attempts();

    /// From what duration on a search is logged as slow.
    @WithDefault("PT1S")
    Duration slow();

    /// Whether the log of a slow search says what was looked for, and not only a hash of it.
    @WithDefault("false")
    boolean slowWithQuery();
}
