/// How fast search is: a generated corpus, readers who ask at the same time, and what their waiting comes to.
@NullMarked
package org.atmina.evaluation.bench;

import org.jspecify.annotations.NullMarked;
