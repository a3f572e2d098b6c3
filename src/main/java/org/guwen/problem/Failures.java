package org.guwen.problem;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Puts a failure into a problem document where a part of a request fails and the rest goes on. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final List<Class<? extends Exception>> OF_STORE = List.of(
            DataAccessResourceFailureException.class,
            UncategorizedSQLException.class,
            TransactionSystemException.class,
            QueryTimeoutException.class,
            CannotCreateTransactionException.class);

    private final MvcProblems problems = new MvcProblems();
    private final OutageLog outages = new OutageLog(LOG);

    /** The document of a failure; one that nobody foresaw is told to the log, and the document names its id there. */
    public ProblemDocument document(Throwable failure, Locale locale, @Nullable String instance) {
        if (failure instanceof ProblemException problem) {
            return ProblemDocument.of(problem, locale, instance);
        }
        if (OF_STORE.stream().anyMatch(type -> type.isInstance(failure))) {
            outages.failed("The store does not answer", failure);
            return ProblemDocument.of(problems.bare(ProblemType.UNAVAILABLE), locale, instance);
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Internal error {}", id, failure);
        return ProblemDocument.internal(locale, instance, id);
    }
}
