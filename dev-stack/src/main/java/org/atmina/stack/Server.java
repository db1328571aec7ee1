package org.atmina.stack;

import java.time.Duration;

/// One server: how to make it ready to run, start it, and know that it truly answers.
interface Server {
    ServerName name();

    int port();

    /// Where clients reach it.
    String url();

    String version();

    /// Makes what all stacks of this source tree share: unpacked programs and what is built from them. Expensive once.
    void obtain();

    /// Makes the data folder ready: initialised if it is new, and configured as of now.
    void configure();

    Child launch();

    /// Whether a real question got a real answer. An exception means: not yet.
    boolean answers() throws Exception;

    Duration patience();
}
