package org.guwen.table.xlsx;

import java.util.stream.Stream;
import org.guwen.table.writing.SampleTables;

/** Every hostile and broken file that the service must bear. */
public final class HostileFiles {

    private HostileFiles() {}

    /**
     * All of them.
     *
     * @param outside address that nobody may visit
     */
    public static Stream<HostileFile> all(String outside) {
        byte[] sound = SampleTables.workbook(SampleTables.leads(3));
        SpoiledBook book = new SpoiledBook(sound);
        return Stream.of(
                        new DisguisedFiles(sound).all(),
                        new HostileArchives(sound).all(),
                        new HostileXml(book, outside).all(),
                        new ForeignParts(book, outside).all(),
                        new HostileSheets(book, outside).all(),
                        new HostileCells(book, outside).all())
                .flatMap(files -> files);
    }
}
