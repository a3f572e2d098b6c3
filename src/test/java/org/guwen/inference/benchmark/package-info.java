/** Benchmarks of consultations, of tables and of building knowledge; none of them is a test. */
@NullMarked
package org.guwen.inference.benchmark;

import org.jspecify.annotations.NullMarked;
