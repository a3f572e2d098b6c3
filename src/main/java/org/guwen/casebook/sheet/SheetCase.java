package org.guwen.casebook.sheet;

import java.util.Comparator;
import java.util.Map;
import org.guwen.casebook.Case;
import org.guwen.casebook.Failure;

/**
 * A case that stands in a workbook.
 *
 * @param id id of the case, unique in its workbook
 * @param example the case
 * @param workbook file name
 * @param sheet sheet name
 * @param row row number from 1
 * @param idCell address of the cell with the id
 * @param expectations address of the cell of each expectation, by its place in the case such as
 *     {@code expect.charges.total}
 * @param texts what stands in the cells of the expectations, by address
 */
public record SheetCase(
        String id,
        Case example,
        String workbook,
        String sheet,
        int row,
        String idCell,
        Map<String, String> expectations,
        Map<String, String> texts) {

    /** Copies the maps. */
    public SheetCase {
        expectations = Map.copyOf(expectations);
        texts = Map.copyOf(texts);
    }

    /** Address of the cell whose expectation failed; of the id where there is no advice to look at. */
    public String cell(Failure failure) {
        String path = failure.path();
        return expectations.entrySet().stream()
                .filter(expectation -> expectation.getKey().equals(path)
                        || (failure.what().equals("issues")
                                && expectation.getKey().startsWith("expect.issues[")))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(idCell);
    }
}
