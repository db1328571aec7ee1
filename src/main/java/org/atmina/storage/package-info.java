/// The vault: files in, streams out; and derivatives that can be made again.
@NullMarked
package org.atmina.storage;

import org.jspecify.annotations.NullMarked;
