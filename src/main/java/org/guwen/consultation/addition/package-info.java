/**
 * What is added to a consultation on record: that the advice was not followed, who confirmed that, and how the case ended.
 * Who may decide is said by the advice, which has it from rules and tables.
 */
@NullMarked
package org.guwen.consultation.addition;

import org.jspecify.annotations.NullMarked;
