package org.guwen.consultation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.jspecify.annotations.Nullable;

/**
 * A consultation whose record was kept just now; told before its answer leaves, so that whoever listens must neither wait nor
 * fail. A repeated request is not told again.
 *
 * @param id id of the consultation
 * @param facts the case as it was told, nothing masked; not to be kept
 * @param asOf business date it was judged at
 * @param keptAt when it went on record
 * @param storeId store the case belongs to, if any
 * @param knowledge what judged it
 * @param inferred what that concluded
 * @param isExamined whether its questions were proved, which makes its advice tell more
 */
public record AnsweredCase(
        UUID id,
        CaseFacts facts,
        LocalDate asOf,
        OffsetDateTime keptAt,
        @Nullable String storeId,
        KnowledgeBase knowledge,
        Inferred inferred,
        boolean isExamined) {}
