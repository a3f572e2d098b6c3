/** Passwords: which are good enough, which were right a moment ago, and how guessing them is made slow. */
@NullMarked
package org.guwen.security.password;

import org.jspecify.annotations.NullMarked;
