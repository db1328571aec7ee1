/// The commands behind ./archive.
@NullMarked
package org.atmina.cli;

import org.jspecify.annotations.NullMarked;
