/// What a reader asks for, the queries that follow from it, and the answer: everything here but the client is pure.
@NullMarked
package org.atmina.search;

import org.jspecify.annotations.NullMarked;
