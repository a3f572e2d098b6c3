/** Guwen, the service-advisor expert system. The direct sub-packages are its modules. */
@NullMarked
package org.guwen;

import org.jspecify.annotations.NullMarked;
