package org.guwen.journal;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.guwen.problem.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at the journal before the service starts: a store that was cut, emptied, put back to an earlier day or changed by
 * somebody else is not served without a word.
 */
@Component
final class StoreCheck implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);
    // About two seconds; all of them are checked by /releases/verify.
    private static final long MOST = 20_000;
    private static final String WAY_OUT =
            "Put back a backup of the store. If the loss is known and accepted, start once with"
                    + " guwen.accept-store=true; GET /api/v1/releases/verify lists what is wrong.";

    private final RecordChain chain;
    private final StoreMark mark;
    private final boolean isAccepted;

    StoreCheck(RecordChain chain, DataSource source, @Value("${guwen.accept-store:false}") boolean isAccepted) {
        this.chain = chain;
        this.mark = StoreMark.beside(source);
        this.isAccepted = isAccepted;
    }

    @Override
    public void afterPropertiesSet() {
        Optional<String> fault = behindMark().or(this::faultOfRecords);
        if (fault.isPresent() && !isAccepted) {
            throw new StartRefusedException(fault.get(), WAY_OUT);
        }
        fault.ifPresent(text -> LOG.warn("guwen.accept-store: the store is served although: {}", text));
        mark.write(chain.head());
    }

    private Optional<String> behindMark() {
        return mark.read().flatMap(written -> {
            RecordChain.Head head = chain.head();
            if (head.seq() < written.seq()) {
                return Optional.of("The store ends with record " + head.seq() + ", but " + written.seq()
                        + " records were written: it was cut, emptied or put back to an earlier day.");
            }
            return written.seq() > 0 && !written.sha256().equals(chain.sha256(written.seq()))
                    ? Optional.of("Record " + written.seq() + " of the journal is not the one that was written.")
                    : Optional.empty();
        });
    }

    private Optional<String> faultOfRecords() {
        List<Journal.Fault> faults = chain.check(MOST).faults();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(faults.get(0).message().en()
                        + (faults.size() == 1 ? "." : ", and " + (faults.size() - 1) + " more faults."));
    }
}
