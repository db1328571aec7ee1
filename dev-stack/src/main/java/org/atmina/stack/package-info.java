/// Real servers as child processes: started, waited for, watched and stopped.
@NullMarked
package org.atmina.stack;

import org.jspecify.annotations.NullMarked;
