package org.guwen.table;

import java.util.stream.Stream;

/** Every hostile and broken file that the service must bear. */
final class HostileFiles {

    private HostileFiles() {}

    /**
     * All of them.
     *
     * @param outside address that nobody may visit
     */
    static Stream<HostileFile> all(String outside) {
        byte[] sound = SampleTables.workbook(SampleTables.leads(3));
        return Stream.of(
                        new DisguisedFiles(sound).all(),
                        new HostileArchives(sound).all(),
                        new HostileParts(sound, outside).all(),
                        new HostileSheets(sound, outside).all())
                .flatMap(files -> files);
    }
}
