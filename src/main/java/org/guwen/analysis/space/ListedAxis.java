package org.guwen.analysis.space;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * Values one by one: constants, truth values, texts. All texts that no cell names are one class, the last.
 *
 * @param values values of the codes from 1 on
 * @param index codes by value
 * @param isOpen whether the last value stands for every value not named
 */
public record ListedAxis(List<Object> values, Map<Object, Integer> index, boolean isOpen) implements Axis {

    /** Values from which on it is shorter to say which ones are not meant. */
    private static final int MANY = 4;

    static ListedAxis of(Field field, List<Region> regions) {
        Set<Object> values = new LinkedHashSet<>();
        switch (field.kind()) {
            case ENUM -> values.addAll(field.constants());
            case BOOLEAN -> values.addAll(List.of(true, false));
            default -> regions.stream().flatMap(ListedAxis::named).forEach(values::add);
        }
        boolean isOpen = field.kind() == Field.Kind.TEXT;
        if (isOpen) {
            values.add(unnamed(values));
        }
        Map<Object, Integer> index = new HashMap<>();
        values.forEach(value -> index.put(value, index.size() + 1));
        return new ListedAxis(List.copyOf(values), index, isOpen);
    }

    private static Stream<Object> named(Region region) {
        if (region instanceof Region.OneOf oneOf) {
            return oneOf.values().stream();
        }
        return region instanceof Region.NoneOf noneOf ? noneOf.values().stream() : Stream.empty();
    }

    private static String unnamed(Set<Object> named) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? "其他" : "其他" + number)
                .filter(text -> !named.contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public int size() {
        return values.size() + 1;
    }

    @Override
    public CodeSet codes(Region region) {
        if (region instanceof Region.OneOf oneOf) {
            return codes(oneOf.values());
        }
        if (region instanceof Region.NoneOf noneOf) {
            return given().minus(codes(noneOf.values()));
        }
        return (region.contains(null) ? CodeSet.run(0, 0) : CodeSet.NONE)
                .or(region instanceof Region.Missing ? CodeSet.NONE : given());
    }

    private CodeSet codes(Set<Object> listed) {
        BitSet bits = new BitSet();
        listed.stream().map(index::get).filter(code -> code != null).forEach(bits::set);
        return CodeSet.of(bits);
    }

    @Override
    public @Nullable Object sample(int code) {
        return code == 0 ? null : values.get(code - 1);
    }

    @Override
    public Region region(CodeSet codes) {
        if (codes.contains(0)) {
            return codes.size() == 1 ? new Region.Missing() : new Region.Any();
        }
        if (codes.equals(given())) {
            return new Region.Given();
        }
        boolean isRather =
                isOpen ? codes.contains(values.size()) : codes.size() > MANY && 2 * codes.size() > values.size();
        return isRather ? new Region.NoneOf(values(given().minus(codes))) : new Region.OneOf(values(codes));
    }

    private Set<Object> values(CodeSet codes) {
        return codes.stream()
                .mapToObj(code -> values.get(code - 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public CodeSet widest(int code, CodeSet allowed) {
        if (allowed.size() == size()) {
            return allowed;
        }
        return code == 0 ? CodeSet.run(0, 0) : allowed.and(given());
    }

    @Override
    public boolean isOrdered() {
        return false;
    }
}
