package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.guwen.SourceFiles;
import org.junit.jupiter.api.Test;

class RulesReadmeTests {

    private static final Path README = Path.of("rules/README.md");
    private static final String BEGIN = "<!-- index -->\n";
    private static final String END = "<!-- end of index -->\n";

    @Test
    void theIndexListsEveryRuleWithItsClausesAndItsFile() {
        String readme = SourceFiles.text(README);
        String current = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + index()
                + readme.substring(readme.indexOf(END));

        if (Boolean.getBoolean("guwen.regenerate")) {
            SourceFiles.write(README, current);
        } else {
            assertThat(readme)
                    .as("the index is stale; write it anew: mvn test -Dtest=RulesReadmeTests -Dguwen.regenerate=true")
                    .isEqualTo(current);
        }
    }

    private static String index() {
        return RuleFile.all().stream().map(RulesReadmeTests::section).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String section(RuleFile file) {
        String link = file.topic() + "/" + file.question() + ".drl";
        String question = file.text()
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^// ", "")
                .replaceFirst("  Cases: .*", "");
        String rules = file.rules()
                .map(rule -> "| %s | %s |%n".formatted(rule.getName(), String.join(", ", RuleFile.clauses(rule))))
                .collect(Collectors.joining());
        return "### [%s](%s)%n%n%s%n%n| rule | clauses |%n|---|---|%n%s".formatted(link, link, question, rules);
    }
}
