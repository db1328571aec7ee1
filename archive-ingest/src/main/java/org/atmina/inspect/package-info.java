/// From a file to facts about it, in a child process that a bad file may kill.
@NullMarked
package org.atmina.inspect;

import org.jspecify.annotations.NullMarked;
