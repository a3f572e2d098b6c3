package org.guwen.knowledge;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.guwen.SourceFiles;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One file of rules, read by the parser of the rule engine.
 *
 * @param path path below the project, such as {@code rules/complaint/our-fault.drl}
 * @param text the source
 * @param content the source as the parser sees it
 */
record RuleFile(Path path, String text, PackageDescr content) {

    static final Path ROOT = Path.of("rules");

    /** Every file of rules, sorted by path. */
    static List<RuleFile> all() {
        return SourceFiles.below(ROOT, ".drl").map(RuleFile::read).toList();
    }

    private static RuleFile read(Path path) {
        String text = SourceFiles.text(path);
        try {
            return new RuleFile(path, text, new DrlParser(LanguageLevelOption.DRL6).parse(false, text));
        } catch (DroolsParserException e) {
            throw new IllegalStateException(path + " cannot be parsed", e);
        }
    }

    Stream<RuleDescr> rules() {
        return content.getRules().stream();
    }

    String topic() {
        return path.getName(1).toString();
    }

    /** The file without its ending, such as {@code our-fault}. */
    String question() {
        return path.getFileName().toString().replace(".drl", "");
    }

    /** Source of the casebook beside the file. */
    String casebook() {
        return path.toString().replace('\\', '/').replace(".drl", ".cases.yaml");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** The sentence of a rule in Chinese; empty if it has none. */
    static String chinese(RuleDescr rule) {
        var annotation = rule.getAnnotation("zh");
        return annotation == null ? "" : String.valueOf(annotation.getValue()).replaceAll("^\"|\"$", "");
    }

    /** Ids of the clauses a rule serves, in the order written; empty if it names none. */
    static List<String> clauses(RuleDescr rule) {
        var annotation = rule.getAnnotation("clause");
        return annotation == null
                ? List.of()
                : Arrays.stream(String.valueOf(annotation.getValue())
                                .replace("\"", "")
                                .split(","))
                        .map(String::strip)
                        .toList();
    }
}
