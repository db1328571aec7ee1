/// Estonian words and their dictionary forms: rules of declension and conjugation by hand, held against a
/// spelling dictionary that lists nearly every form of every word but does not say which belong together.
@NullMarked
package org.atmina.analysis.estonian;

import org.jspecify.annotations.NullMarked;
