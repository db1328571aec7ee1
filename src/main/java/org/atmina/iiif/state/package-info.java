/// Content State 1.0: what is looked at, in a form that can be sent, published and opened again.
@NullMarked
package org.atmina.iiif.state;

import org.jspecify.annotations.NullMarked;
