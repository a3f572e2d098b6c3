/** The use case "change the tables" over HTTP: translates between JSON, workbooks and records. */
@NullMarked
package org.guwen.release.web;

import org.jspecify.annotations.NullMarked;
