package org.atmina.storage;

/// How the reception of an upload ended.
public sealed interface Reception {
    /// All of it is on the disk.
    record Received(long size, String sha512) implements Reception {}

    /// It has no bytes. Nothing was kept.
    record Empty() implements Reception {}

    /// It went on after so many bytes. Nothing was kept.
    record TooLarge(long limit) implements Reception {}
}
