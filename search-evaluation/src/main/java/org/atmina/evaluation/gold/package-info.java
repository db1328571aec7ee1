/// The gold set: searches over the demonstration collection with judged answers, and how well an archive answers them.
@NullMarked
package org.atmina.evaluation.gold;

import org.jspecify.annotations.NullMarked;
