package org.atmina.stack;

import java.time.Duration;

/// One server: how to make it ready to run, start it, and know that it truly answers.
interface Server {
    ServerName name();

    int port();

    /// Where clients reach it.
    String url();

    String version();

    /// Unpacks, initialises and configures. Safe to repeat; expensive only the first time.
    void prepare();

    Child launch();

    /// Whether a real question got a real answer. An exception means: not yet.
    boolean answers() throws Exception;

    Duration patience();
}
