package org.guwen.journal;

import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Where a store of H2 in files stands. */
public final class StorePath {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");

    private StorePath() {}

    /**
     * The path that the names of its files begin with, {@code null} of any other store.
     *
     * @throws IllegalStateException if the store cannot be opened
     */
    public static @Nullable Path of(DataSource source) {
        try {
            Matcher url = FILE.matcher(JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getURL));
            return url.matches()
                    ? Path.of(url.group(1).replaceFirst("^~", System.getProperty("user.home")))
                            .toAbsolutePath()
                    : null;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the store cannot be opened", e);
        }
    }
}
