package org.guwen.table.cell;

import java.util.Optional;
import java.util.function.Function;

/** Result of reading the text of a cell: its value, or why it has none. */
public sealed interface ParsedCell<T> {

    /** The cell is well-formed. */
    record Value<T>(T content) implements ParsedCell<T> {

        @Override
        public Optional<T> value() {
            return Optional.of(content);
        }

        @Override
        public Optional<CellProblem> problem() {
            return Optional.empty();
        }

        @Override
        public <R> ParsedCell<R> then(Function<T, ParsedCell<R>> next) {
            return next.apply(content);
        }
    }

    /** The cell cannot be read. */
    record Fault<T>(CellProblem reason) implements ParsedCell<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<CellProblem> problem() {
            return Optional.of(reason);
        }

        @Override
        public <R> ParsedCell<R> then(Function<T, ParsedCell<R>> next) {
            return new Fault<>(reason);
        }
    }

    /** The value, if the cell is well-formed. */
    Optional<T> value();

    /** The problem, if it is not. */
    Optional<CellProblem> problem();

    /** Goes on with the value, if there is one. */
    <R> ParsedCell<R> then(Function<T, ParsedCell<R>> next);

    /** Turns the value, if there is one, into another. */
    default <R> ParsedCell<R> map(Function<T, R> turn) {
        return then(content -> new Value<>(turn.apply(content)));
    }

    /** A well-formed cell. */
    static <T> ParsedCell<T> of(T value) {
        return new Value<>(value);
    }

    /** A cell that cannot be read. */
    static <T> ParsedCell<T> fault(CellProblem problem) {
        return new Fault<>(problem);
    }
}
