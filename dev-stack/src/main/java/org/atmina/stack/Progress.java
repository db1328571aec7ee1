package org.atmina.stack;

/// Hears, one line at a time, what the stack is doing. Lines come from several threads.
@FunctionalInterface
public interface Progress {
    void say(String line);

    /// For those who do not want to hear it.
    static Progress silent() {
        return line -> {};
    }
}
