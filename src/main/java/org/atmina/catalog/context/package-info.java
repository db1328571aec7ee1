/// What puts an item in context, as everybody shows it: notes, advisories, authenticity. The room `context` keeps it.
@NullMarked
package org.atmina.catalog.context;

import org.jspecify.annotations.NullMarked;
