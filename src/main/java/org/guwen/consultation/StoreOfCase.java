package org.guwen.consultation;

import java.util.List;
import java.util.Locale;
import org.guwen.facts.CaseFacts;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;

/** A record is kept in the store of whoever asks; facts that name another one are refused rather than overruled. */
final class StoreOfCase {

    private StoreOfCase() {}

    static void check(CaseFacts facts, Caller caller, Locale locale) {
        String told = facts.storeId();
        if (told == null || told.equals(caller.storeId())) {
            return;
        }
        LocalizedText text = caller.storeId() == null
                ? new LocalizedText(
                        "案情写的门店是 " + told + "，但当前账号不属于任何门店",
                        "The facts name the store " + told + ", but this caller belongs to none")
                : new LocalizedText(
                        "案情写的门店是 " + told + "，当前账号属于门店 " + caller.storeId(),
                        "The facts name the store " + told + ", but this caller belongs to " + caller.storeId());
        throw new ProblemException(
                ProblemType.FORBIDDEN,
                text,
                List.of(new ProblemError("/storeId", ProblemCode.FOREIGN_STORE, text.in(locale))));
    }
}
