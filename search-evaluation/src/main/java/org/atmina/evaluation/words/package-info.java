/// How well analyzers bring the forms of a word together, measured on words whose dictionary forms are known.
@NullMarked
package org.atmina.evaluation.words;

import org.jspecify.annotations.NullMarked;
