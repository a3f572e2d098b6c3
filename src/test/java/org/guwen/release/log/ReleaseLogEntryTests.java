package org.guwen.release.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ReleaseLogEntryTests {

    private static final ReleaseLogEntry ENTRY = new ReleaseLogEntry.New(
                    "editor", "p1", ReleaseAction.EDITED, 7L, null, "改", "c".repeat(64), null, "t", null)
            .after(3, ReleaseLogEntry.BEGINNING, OffsetDateTime.parse("2026-03-01T09:30:00.123456+08:00"));

    /** Chains that stores already hold must stay valid. */
    @Test
    void anEntryIsHashedAsEver() {
        assertThat(ENTRY.sha256()).isEqualTo("e3bb4faba4c933177a2061f38ba8bad4c0bafb5c088d77ef800295407bc72643");
    }

    @Test
    void anEntryTakesItsPlaceAndKeepsWhatItTells() {
        assertThat(ENTRY)
                .isEqualTo(new ReleaseLogEntry(
                        3,
                        OffsetDateTime.parse("2026-03-01T09:30:00.123456+08:00"),
                        "editor",
                        "p1",
                        "EDITED",
                        7L,
                        null,
                        "改",
                        "c".repeat(64),
                        null,
                        "t",
                        null,
                        ReleaseLogEntry.BEGINNING,
                        ENTRY.computedSha256()));
    }
}
