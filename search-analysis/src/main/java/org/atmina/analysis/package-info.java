/// Analyzers for the languages of the archive: how a text and a query become the terms that meet in the
/// index.
@NullMarked
package org.atmina.analysis;

import org.jspecify.annotations.NullMarked;
