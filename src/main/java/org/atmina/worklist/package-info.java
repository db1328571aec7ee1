/// What there is to do for people who translate and review, who has taken it on, and how far collections are
/// translated.
@NullMarked
package org.atmina.worklist;

import org.jspecify.annotations.NullMarked;
