/// How well analyzers bring the spellings of a name together.
@NullMarked
package org.atmina.evaluation.names;

import org.jspecify.annotations.NullMarked;
