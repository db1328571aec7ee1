package org.atmina.exchange;

import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.ItemRecord;
import org.atmina.worklist.WorkFilter;

/// What a file for translators is about.
public sealed interface Scope {
    /// One item.
    record OfItem(ItemRecord item) implements Scope {}

    /// A collection with all that is below it.
    record OfCollection(CollectionRecord collection) implements Scope {}

    /// What is on somebody's work list.
    record OfWork(WorkFilter filter) implements Scope {}

    /// Whatever the file says, as far as the person may work on it.
    record OfAll() implements Scope {}
}
