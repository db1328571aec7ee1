@NullMarked
package org.atmina.evaluation;

import org.jspecify.annotations.NullMarked;
