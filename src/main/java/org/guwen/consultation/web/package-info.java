/** The use case "ask" over HTTP: translates between JSON and records, decides nothing. */
@NullMarked
package org.guwen.consultation.web;

import org.jspecify.annotations.NullMarked;
