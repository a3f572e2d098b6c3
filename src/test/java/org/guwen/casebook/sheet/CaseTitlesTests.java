package org.guwen.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.casebook.yaml.ShippedCases;
import org.junit.jupiter.api.Test;

/** What cases are called in Chinese. */
class CaseTitlesTests {

    private static final String CASES = """
            - name: The customer complains of the service manager
              asOf: 2027-03-01
              given:
                topic: COMPLAINT
                actor: { role: SERVICE_ADVISOR }
                complaint: { category: SERVICE_ATTITUDE, aboutRole: SERVICE_MANAGER }
              expect: { escalateTo: STORE_MANAGER }
              clauses: [AMB-53]

            - name: The customer complains of the workshop
              nameZh: 客户投诉车间
              asOf: 2027-03-01
              given:
                topic: COMPLAINT
                actor: { role: SERVICE_ADVISOR }
                complaint: { category: SERVICE_ATTITUDE, aboutRole: WORKSHOP_SUPERVISOR }
              expect: { escalateTo: SERVICE_MANAGER }
              clauses: [AMB-53]

            - name: The customer complains of nobody
              asOf: 2027-03-01
              given:
                topic: COMPLAINT
                actor: { role: SERVICE_ADVISOR }
                complaint: { category: SERVICE_ATTITUDE }
              expect: { escalateTo: SERVICE_MANAGER }
            """;

    private final CaseTitles titles = new CaseTitles();

    @Test
    void aCaseWithoutAChineseNameIsCalledByWhatSetsItApart() {
        Casebook casebook = new CasebookReader().read("rules/complaint/about.cases.yaml", CASES);

        assertThat(titles.showing("AMB-53", casebook, Locale.CHINESE)).containsExactly("投诉处理 · 被投诉人角色：服务经理", "客户投诉车间");
        assertThat(titles.showing("AMB-1", casebook, Locale.CHINESE)).isEmpty();
    }

    @Test
    void everyShippedCaseThatShowsAClauseHasAChineseTitleWithoutKeys() {
        List<String> all = new ShippedCases()
                .all().stream()
                        .flatMap(casebook -> casebook.cases().stream()
                                .flatMap(example -> example.clauses().stream())
                                .distinct()
                                .map(clause -> titles.showing(clause, casebook, Locale.CHINESE)))
                        .flatMap(Collection::stream)
                        .toList();

        assertThat(all)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(title -> assertThat(title)
                        .containsPattern("[\\u4e00-\\u9fff]")
                        .doesNotContainPattern("[A-Z]{3,}_|[a-z]+\\.[a-z]"));
    }
}
