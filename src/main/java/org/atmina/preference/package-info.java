/// What people with a login would like: in which languages they read.
@NullMarked
package org.atmina.preference;

import org.jspecify.annotations.NullMarked;
