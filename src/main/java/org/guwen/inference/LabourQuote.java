package org.guwen.inference;

import java.math.BigDecimal;
import org.guwen.advice.Conclusion;
import org.guwen.table.Row;

/** Tells the standard hours and the labour fee that the table quotes for a piece of work (CW-10.1, DT-09). */
final class LabourQuote {

    private LabourQuote() {}

    static void tell(CaseRun run, Answer answer) {
        for (Row row : answer.decided()) {
            String fee = row.outcome("labourFee", BigDecimal.class)
                    .orElse(BigDecimal.ZERO)
                    .toPlainString();
            String hours = row.outcome("stdHours", BigDecimal.class)
                    .map(BigDecimal::toPlainString)
                    .orElse("–");
            run.add(
                    new Conclusion.Disclosure(
                            answer.subject(),
                            answer.table().id() + "." + row.id(),
                            "标准工时 " + hours + " 小时，工时费 " + fee + " 元。",
                            "Standard hours " + hours + " h, labour fee CNY " + fee + "."),
                    answer.reason(row));
        }
    }
}
