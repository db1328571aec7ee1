/// Analyzers and token filters for the languages of the archive.
@NullMarked
package org.atmina.analysis;

import org.jspecify.annotations.NullMarked;
