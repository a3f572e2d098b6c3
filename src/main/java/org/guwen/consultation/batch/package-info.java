/** Many cases in one request, one on each line: read, judged and answered as they come, none held longer than that. */
@NullMarked
package org.guwen.consultation.batch;

import org.jspecify.annotations.NullMarked;
