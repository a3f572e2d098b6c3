package org.guwen.journal;

import java.util.UUID;

/** What has a place in the chain: a consultation, or what was added to one later. */
sealed interface JournalEntry permits ConsultationRecord, RecordAddition {

    /** The consultation that it is, or that it belongs to. */
    UUID consultation();
}
