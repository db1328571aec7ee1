/// Persons, families, organisations, places, events and terms: named once, in many languages, and linked from items.
@NullMarked
package org.atmina.catalog.authority;

import org.jspecify.annotations.NullMarked;
