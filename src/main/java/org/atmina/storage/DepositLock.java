package org.atmina.storage;

import java.util.UUID;
import java.util.function.Supplier;

/// Lets one deposit at a time into an item's object, whichever process it comes from.
interface DepositLock {
    <T> T holding(UUID item, Supplier<T> work);
}
