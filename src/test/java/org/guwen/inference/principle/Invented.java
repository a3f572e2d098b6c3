package org.guwen.inference.principle;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Facts for rules that exist in tests alone. */
final class Invented {

    private Invented() {}

    enum Sort {
        FIRST,
        SECOND,
        THIRD
    }

    record Part(Boolean checked, Sort sort) {}

    record Request(
            int index,
            Sort sort,
            Boolean urgent,
            Integer days,
            BigDecimal price,
            String text,
            LocalDate due,
            Part part) {

        public boolean isLate() {
            return days != null && days > 3;
        }
    }

    record Value(String subject, String field, Object value) {}

    record Act(String subject, Sort code, boolean owed) {

        public static Act must(String subject, Sort code) {
            return new Act(subject, code, true);
        }
    }

    record Note(String code) {}

    record Place(int index) {

        public static final Place HERE = new Place(0);
        public static final String NAMES = "HERE";
    }

    public record Visit(Place place, String remark) {

        public Visit(Place place) {
            this(place, "");
        }
    }

    static final class NoRecord {

        private NoRecord() {}
    }

    /** A file with one rule. */
    static String rule(String conditions, String consequences) {
        return file(ruleNamed("One", "", conditions, consequences));
    }

    /** A rule of some name and attributes. */
    static String ruleNamed(String name, String attributes, String conditions, String consequences) {
        return """
                rule "%s"
                    @clause("C-1")
                    %s
                when
                %s
                then
                %s
                end
                """.formatted(
                        name,
                        attributes,
                        conditions.indent(4).stripTrailing(),
                        consequences.indent(4).stripTrailing());
    }

    /** A file with rules; the first of them begins on line {@link #FIRST_LINE}. */
    static String file(String... rules) {
        String imports = """
                package rules.invented

                import org.guwen.inference.principle.Invented.Act
                import org.guwen.inference.principle.Invented.NoRecord
                import org.guwen.inference.principle.Invented.Note
                import org.guwen.inference.principle.Invented.Part
                import org.guwen.inference.principle.Invented.Place
                import org.guwen.inference.principle.Invented.Request
                import org.guwen.inference.principle.Invented.Sort
                import org.guwen.inference.principle.Invented.Value
                import org.guwen.inference.principle.Invented.Visit

                """;
        return imports + String.join("\n", rules);
    }

    static final int FIRST_LINE = 13;
}
