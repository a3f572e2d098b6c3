package org.guwen.ruleset;

import org.guwen.advice.clause.ClauseCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the clause catalogue of this program, and the reader that knows it, available to every module. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    ClauseCatalogue clauseCatalogue() {
        return ClauseSource.load();
    }

    @Bean
    RulesetReader rulesetReader(ClauseCatalogue clauses) {
        return new RulesetReader(clauses);
    }
}
