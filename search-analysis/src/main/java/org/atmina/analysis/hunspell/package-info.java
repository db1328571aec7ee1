/// Reads Hunspell dictionaries and takes words apart by them: which root, which endings, which prefix.
///
/// Lucene's own Hunspell filter answers with roots alone. What a root means to a reader (its
/// dictionary form) depends on the rules that led to it, and words typed without accents have to be
/// found too; so the rules are kept here.
@NullMarked
package org.atmina.analysis.hunspell;

import org.jspecify.annotations.NullMarked;
