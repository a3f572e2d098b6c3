package org.guwen.table;

import java.util.List;

/** Catalogues of tables that cannot be used, with everything that is wrong with them. */
final class InvalidCatalogueException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    InvalidCatalogueException(List<String> mistakes) {
        super("The definitions of the decision tables are wrong:\n- " + String.join("\n- ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One sentence for each mistake, with file and place. */
    List<String> mistakes() {
        return mistakes;
    }
}
