package org.guwen.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the chain in a small file beside the store of H2: it shows when the store itself was cut, emptied or put
 * back to an earlier day. Written after the commit, so it is never ahead of the store. A database server has none.
 */
final class StoreMark {

    private static final Logger LOG = LoggerFactory.getLogger(StoreMark.class);
    private static final Pattern MARK = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\\s*");

    private final @Nullable Path file;
    private boolean isComplainedOf;

    private StoreMark(@Nullable Path file) {
        this.file = file;
    }

    static StoreMark beside(DataSource source) {
        Path store = StorePath.of(source);
        return new StoreMark(store == null ? null : store.resolveSibling(store.getFileName() + ".head"));
    }

    /** Writes the mark. Without it the service goes on, so a failure is told once and passes. */
    void write(RecordChain.Head head) {
        if (file == null) {
            return;
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, head.seq() + " " + head.sha256() + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            isComplainedOf = false;
        } catch (IOException e) {
            if (!isComplainedOf) {
                LOG.warn("The mark beside the store cannot be written: {}", e.toString());
                isComplainedOf = true;
            }
        }
    }

    /** The mark as it was written last. */
    Optional<RecordChain.Head> read() {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Matcher mark = MARK.matcher(Files.readString(file));
            return mark.matches()
                    ? Optional.of(new RecordChain.Head(Long.parseLong(mark.group(1)), mark.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("The mark beside the store cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }
}
