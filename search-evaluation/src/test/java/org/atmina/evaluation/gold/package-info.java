@NullMarked
package org.atmina.evaluation.gold;

import org.jspecify.annotations.NullMarked;
