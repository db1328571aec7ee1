/// Work lists, claims and coverage over HTTP.
@NullMarked
package org.atmina.worklist.http;

import org.jspecify.annotations.NullMarked;
