package org.guwen.inference.principle;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.inference.principle.Consequence.Argument;
import org.guwen.inference.principle.SourceTokens.Kind;
import org.guwen.inference.principle.SourceTokens.Token;
import org.jspecify.annotations.Nullable;

/** Reads the right-hand side of one rule: a list of insertions. */
final class ConsequenceReader {

    private static final String ALLOWED =
            "after then stand insert(new Type(…)); and insert(Type.factory(…)); alone, with a type that is imported";

    private final String source;
    private final int firstLine;
    private final List<Token> tokens;
    private final TypeNames types;
    private final LiteralCheck check;
    private final RuleFindings findings;
    private final List<Consequence> consequences = new ArrayList<>();
    private int position;

    /**
     * A reader of one right-hand side.
     *
     * @param firstLine line of the file on which {@code source} begins
     */
    ConsequenceReader(String source, int firstLine, TypeNames types, LiteralCheck check, RuleFindings findings) {
        this.source = source;
        this.firstLine = firstLine;
        this.tokens = SourceTokens.of(source);
        this.types = types;
        this.check = check;
        this.findings = findings;
    }

    List<Consequence> read() {
        while (position < tokens.size()) {
            readStatement();
        }
        if (tokens.isEmpty()) {
            findings.add(firstLine, "The rule concludes nothing; " + ALLOWED + ".");
        }
        return consequences;
    }

    private void readStatement() {
        int start = position;
        int end = endOfStatement(start);
        boolean isClosed = end < tokens.size() && tokens.get(end).is(";");
        position = isClosed ? end + 1 : end;
        boolean isInsertion = isClosed
                && end - start > 3
                && tokens.get(start).is("insert")
                && tokens.get(start + 1).is("(")
                && closing(start + 1) == end - 1;
        if (isInsertion) {
            readFact(start + 2, end - 1);
        } else {
            findings.add(
                    lineOf(start),
                    "\"" + text(start, end) + "\" is not the insertion of one conclusion; " + ALLOWED + ".");
        }
    }

    /** The fact between the parentheses of an insertion, tokens {@code start} to {@code end}, the end excluded. */
    private void readFact(int start, int end) {
        boolean isNew = tokens.get(start).is("new");
        int nameStart = isNew ? start + 1 : start;
        int open = nameStart;
        while (open < end
                && (tokens.get(open).kind() == Kind.NAME || tokens.get(open).is("."))) {
            open++;
        }
        if (open >= end || !tokens.get(open).is("(") || closing(open) != end - 1) {
            findings.add(lineOf(start), "\"" + text(start, end) + "\" is not a new fact; " + ALLOWED + ".");
            return;
        }
        String name = text(nameStart, open);
        int dot = isNew ? name.length() : name.lastIndexOf('.');
        Class<?> type = dot < 0 ? null : types.find(name.substring(0, dot)).orElse(null);
        if (type == null || !type.isRecord()) {
            findings.add(
                    lineOf(start),
                    "\"" + name + "\" does not make a record of a type that the file imports; " + ALLOWED + ".");
            return;
        }
        String factory = isNew ? null : name.substring(dot + 1);
        List<String> sources = arguments(open + 1, end - 1);
        List<@Nullable String> names =
                isNew ? componentNames(type, sources.size()) : parameterNames(type, factory, sources.size());
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String argument = sources.get(i);
            arguments.add(new Argument(
                    names.get(i), argument, LiteralReader.read(argument, types).orElse(null)));
        }
        var consequence = new Consequence(FactType.of(type), factory, arguments);
        check.check(type, consequence, lineOf(start));
        consequences.add(consequence);
    }

    private List<String> arguments(int start, int end) {
        List<String> arguments = new ArrayList<>();
        int argumentStart = start;
        int depth = 0;
        for (int i = start; i < end; i++) {
            depth += depthChange(tokens.get(i));
            if (depth == 0 && tokens.get(i).is(",")) {
                arguments.add(text(argumentStart, i));
                argumentStart = i + 1;
            }
        }
        if (argumentStart < end) {
            arguments.add(text(argumentStart, end));
        }
        return arguments;
    }

    /** Names of the components, or of the parameters of a shorter constructor. */
    private static List<@Nullable String> componentNames(Class<?> type, int count) {
        var components = type.getRecordComponents();
        if (components.length != count) {
            return parameterNames(Arrays.stream(type.getConstructors()), count);
        }
        return Arrays.stream(components)
                .<@Nullable String>map(RecordComponent::getName)
                .toList();
    }

    private static List<@Nullable String> parameterNames(Class<?> type, @Nullable String factory, int count) {
        return parameterNames(
                Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers())
                                && method.getName().equals(factory)),
                count);
    }

    /** Names of parameters, where the class file has them and overloads do not differ. */
    private static List<@Nullable String> parameterNames(Stream<? extends Executable> overloads, int count) {
        List<Parameter[]> parameters = overloads
                .filter(overload -> overload.getParameterCount() == count)
                .map(Executable::getParameters)
                .toList();
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            List<String> distinct = parameters.stream()
                    .map(overload -> overload[index])
                    .filter(Parameter::isNamePresent)
                    .map(Parameter::getName)
                    .distinct()
                    .toList();
            names.add(distinct.size() == 1 ? distinct.get(0) : null);
        }
        return names;
    }

    /** Index behind the last token of a statement: its semicolon, or what follows the block that ends it. */
    private int endOfStatement(int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            depth += depthChange(tokens.get(i));
            if (depth <= 0 && tokens.get(i).is(";")) {
                return i;
            }
            if (depth <= 0 && tokens.get(i).is("}")) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** Index of the token that closes the parenthesis at {@code open}, or the number of tokens. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += depthChange(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private static int depthChange(Token token) {
        if (token.kind() != Kind.SIGN) {
            return 0;
        }
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    private String text(int start, int end) {
        return start >= end
                ? ""
                : source.substring(
                        tokens.get(start).start(), tokens.get(end - 1).end());
    }

    private int lineOf(int token) {
        return firstLine + tokens.get(token).line();
    }
}
