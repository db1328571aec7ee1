@NullMarked
package org.atmina.cli.images;

import org.jspecify.annotations.NullMarked;
