/// What integration tests share: the archive in front of real servers, real tokens, and things to start from.
@NullMarked
package org.atmina.testing;

import org.jspecify.annotations.NullMarked;
