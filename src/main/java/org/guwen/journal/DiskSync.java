package org.guwen.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Makes what was committed survive a power cut, and a database write again that gave up. PostgreSQL needs neither; H2
 * leaves the last step to the operating system, and after a write that failed it takes no other until it is opened anew.
 */
final class DiskSync {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSync.class);
    private static final long ENOUGH_BYTES = 2 * 1024 * 1024;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final boolean isH2;
    private final @Nullable Path folder;

    private DiskSync(DataSource source, boolean isH2, @Nullable Path folder) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.isH2 = isH2;
        this.folder = folder;
    }

    static DiskSync of(DataSource source) {
        try {
            boolean isH2 = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName)
                    .equals("H2");
            Path store = StorePath.of(source);
            return new DiskSync(source, isH2, store == null ? null : store.getParent());
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the store cannot be opened", e);
        }
    }

    /** Returns when everything committed so far is on disk. */
    void force() {
        if (isH2) {
            jdbc.sql("checkpoint sync").update();
        }
    }

    /** Lets go of a store of H2 in files that gave up, so that the next connection opens it as it was written last. */
    void reopen() {
        if (folder == null) {
            return;
        }
        LOG.info("The store is opened anew");
        try {
            jdbc.sql("shutdown immediately").update();
        } catch (DataAccessException e) {
            // It says that it is closed, which was the purpose.
            LOG.debug("The store was closed", e);
        }
        forgetConnections();
    }

    /** H2 takes connections for alive whose database was closed. */
    private void forgetConnections() {
        if (source instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Whether there is room on the disk of a store of H2 in files: a write that fails would close it for readers too. */
    boolean isRoom() {
        try {
            return folder == null || Files.getFileStore(folder).getUsableSpace() > ENOUGH_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
