/// How good and how fast search is: what `./archive eval` and `./archive bench` measure, and how it is written down.
@NullMarked
package org.atmina.evaluation;

import org.jspecify.annotations.NullMarked;
