package org.guwen.journal;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Makes what was committed survive a power cut. */
interface DiskSync {

    /** Returns when everything committed so far is on disk. */
    void force();

    /** What the database needs for it: PostgreSQL nothing, while H2 leaves the last step to the operating system. */
    static DiskSync of(DataSource source) {
        return isH2(source)
                ? () -> JdbcClient.create(source).sql("checkpoint sync").update()
                : () -> {};
    }

    private static boolean isH2(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName)
                    .equals("H2");
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the store cannot be opened", e);
        }
    }
}
