package org.atmina.storage;

/// The vault could not do what it was asked to: a disk, a lock or an object is not as it should be. The same request
/// may succeed later; nothing was half done.
public final class VaultTrouble extends RuntimeException {
    VaultTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    VaultTrouble(String message) {
        super(message);
    }
}
