package org.guwen.table.xlsx;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guwen.table.writing.SampleTables;

/** Reads workbooks in a process that has 200 MB more memory than it needs for a sound one, and no more. */
final class SmallMachine {

    static final int MEGABYTES = 210;
    private static final int ALLOWED = 200;

    private SmallMachine() {}

    public static void main(String[] files) throws IOException {
        SampleTables.read("sound.xlsx", SampleTables.workbook(SampleTables.leads(3)));
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        long needed = memory.getHeapMemoryUsage().getUsed() / 1_000_000;
        if (MEGABYTES - needed > ALLOWED) {
            throw new IllegalStateException("needs only " + needed + " MB: less memory would prove more");
        }
        for (String file : files) {
            SampleTables.read("lead.xlsx", Files.readAllBytes(Path.of(file)));
        }
        System.out.println("needs " + needed + " MB; read " + files.length);
    }
}
