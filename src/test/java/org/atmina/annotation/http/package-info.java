/// Tests of annotations over HTTP, with the real tokens of each role.
@NullMarked
package org.atmina.annotation.http;

import org.jspecify.annotations.NullMarked;
