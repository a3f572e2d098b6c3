package org.guwen.inference.principle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a principle concludes.
 *
 * @param type type of the fact; for a factory such as {@code Action.must(…)} the type that declares it
 * @param factory name of the factory; {@code null} for {@code new}
 * @param arguments what the fact is made of, in the order written
 */
public record Consequence(FactType type, @Nullable String factory, List<Argument> arguments) {

    /**
     * One argument.
     *
     * @param name the component or parameter it is for; {@code null} if that is not clear
     * @param source the argument as written
     * @param literal the literal it is; {@code null} if it is a variable, an expression, {@code null} or a constant of
     *     another type than its own
     */
    public record Argument(
            @Nullable String name, String source, @Nullable Literal literal) {

        /** Variables of the conditions that it uses, with their dollar signs, in the order written. */
        public List<String> variables() {
            return SourceTokens.of(source).stream()
                    .filter(token -> token.kind() == SourceTokens.Kind.NAME)
                    .map(SourceTokens.Token::text)
                    .filter(text -> text.startsWith("$"))
                    .toList();
        }
    }

    /** Copies the arguments. */
    public Consequence {
        arguments = List.copyOf(arguments);
    }

    /** The argument for a component, as far as it is known. */
    public Optional<Argument> argument(String name) {
        return arguments.stream()
                .filter(argument -> name.equals(argument.name()))
                .findFirst();
    }
}
