@NullMarked
package org.atmina.evaluation.names;

import org.jspecify.annotations.NullMarked;
