package org.atmina.cli;

/// How well a file was read.
enum Reading {
    WHOLE,
    /// Some page failed, or a person should look at one.
    IN_PART,
    FAILED
}
