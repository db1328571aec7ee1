@NullMarked
package org.atmina.evaluation.bench;

import org.jspecify.annotations.NullMarked;
