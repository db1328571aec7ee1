/// Annotations over HTTP: the W3C Web Annotation Protocol for everybody's programs, and a list for curators.
@NullMarked
package org.atmina.annotation.http;

import org.jspecify.annotations.NullMarked;
