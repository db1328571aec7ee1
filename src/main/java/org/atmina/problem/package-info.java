/// Why a request could not be met: problem+json in the reader's language.
@NullMarked
package org.atmina.problem;

import org.jspecify.annotations.NullMarked;
