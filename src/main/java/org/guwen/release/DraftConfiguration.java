package org.guwen.release;

import org.guwen.advice.ClauseCatalogue;
import org.guwen.table.Limits;
import org.guwen.table.WorkbookReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reads uploaded workbooks. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    WorkbookReader workbookReader(ClauseCatalogue clauses) {
        return new WorkbookReader(clauses::isKnown, Limits.standard());
    }
}
