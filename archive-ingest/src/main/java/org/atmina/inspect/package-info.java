/// From a file to facts about it, found in a child process that a bad file may kill. This package is what callers see.
@NullMarked
package org.atmina.inspect;

import org.jspecify.annotations.NullMarked;
