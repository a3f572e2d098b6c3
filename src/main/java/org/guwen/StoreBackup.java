package org.guwen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.guwen.journal.StorePath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies the store of H2 into a file while the service goes on; a database server has tools of its own for that. */
@Component
@Endpoint(id = "backup")
class StoreBackup {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'guwen-'yyyyMMdd-HHmmss-SSS'.zip'");
    private static final int CONFLICT = 409;

    private final DataSource source;
    private final Path folder;
    private final Clock clock;

    /**
     * Copies into a folder.
     *
     * @param folder is made at the first copy
     */
    StoreBackup(DataSource source, @Value("${guwen.backup-folder:guwen-backup}") Path folder, Clock clock) {
        this.source = source;
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param detail the file of the copy, or why there is none
     */
    record Outcome(String detail) {}

    /** Makes one copy, as the store was at one moment. */
    @WriteOperation
    public synchronized WebEndpointResponse<Outcome> backup() {
        if (!isFile()) {
            return refused("The store is not in files of this service; copy it with the tools of the database.");
        }
        Path file = folder.resolve(LocalDateTime.now(clock).format(NAME));
        try {
            Files.createDirectories(folder);
            keepPrivate(folder, "rwx------");
            JdbcClient.create(source)
                    .sql("backup to :file")
                    .param("file", file.toString())
                    .update();
            keepPrivate(file, "rw-------");
            return new WebEndpointResponse<>(new Outcome(file.toString()));
        } catch (IOException | DataAccessException e) {
            return refused("The copy could not be written to " + folder + "; is there room, and the right to write?");
        }
    }

    private static WebEndpointResponse<Outcome> refused(String detail) {
        return new WebEndpointResponse<>(new Outcome(detail), CONFLICT);
    }

    private boolean isFile() {
        try {
            return StorePath.of(source) != null;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void keepPrivate(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
