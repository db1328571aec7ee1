/// Tests of the commands; those that need an archive speak to a small one of their own.
@NullMarked
package org.atmina.cli;

import org.jspecify.annotations.NullMarked;
