/** Why a consultation, or a made-up case, did not come to something, in words. */
@NullMarked
package org.guwen.consultation.whynot;

import org.jspecify.annotations.NullMarked;
