package org.guwen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guwen.journal.StorePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the embedded database, which hold what customers told. */
final class StoreFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFiles.class);

    private StoreFiles() {}

    /** Lets nobody but the account of the service read them; a folder with nothing else in it is closed as a whole. */
    static void keepPrivate(DataSource source) {
        Path store = StorePath.of(source);
        if (store != null) {
            keepPrivate(store);
        }
    }

    private static void keepPrivate(Path store) {
        Path folder = store.getParent();
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        String name = store.getFileName().toString().toLowerCase(Locale.ROOT);
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.toList();
            List<Path> own = files.stream()
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(name + "."))
                    .toList();
            for (Path file : own) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            if (own.size() == files.size()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            LOG.warn("The files of the store cannot be kept private: {}", e.toString());
        }
    }
}
