/// What people note on items: comments of readers, descriptions by curators, who may see them, and how they came
/// about.
@NullMarked
package org.atmina.annotation;

import org.jspecify.annotations.NullMarked;
