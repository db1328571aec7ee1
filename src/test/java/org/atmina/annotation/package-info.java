/// Tests of what people note on items.
@NullMarked
package org.atmina.annotation;

import org.jspecify.annotations.NullMarked;
