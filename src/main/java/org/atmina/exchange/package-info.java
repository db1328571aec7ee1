/// Translations that are made elsewhere: what goes out to translators, and what comes back from them.
@NullMarked
package org.atmina.exchange;

import org.jspecify.annotations.NullMarked;
