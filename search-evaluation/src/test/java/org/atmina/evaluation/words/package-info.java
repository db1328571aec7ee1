@NullMarked
package org.atmina.evaluation.words;

import org.jspecify.annotations.NullMarked;
