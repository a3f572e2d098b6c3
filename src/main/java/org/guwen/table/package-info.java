/**
 * Decision tables as typed, immutable data, and their workbooks: reading, writing, cells, findings with cell addresses.
 * The only module that touches spreadsheets; knows nothing of how rows are run.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"facts", "facts :: *", "advice", "advice :: code", "advice :: clause", "text"})
package org.guwen.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
