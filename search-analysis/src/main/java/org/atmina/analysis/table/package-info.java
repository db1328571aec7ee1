/// Tables of inflected words: read on a node, written when the plug-in is built.
@NullMarked
package org.atmina.analysis.table;

import org.jspecify.annotations.NullMarked;
