/// Tests of what people do to source texts.
@NullMarked
package org.atmina.catalog.correction;

import org.jspecify.annotations.NullMarked;
