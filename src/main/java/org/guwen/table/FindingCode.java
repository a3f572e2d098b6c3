package org.guwen.table;

/** What a finding is about. */
public enum FindingCode {
    /** The file is no workbook that can be read. */
    NOT_A_WORKBOOK(true),
    /** The file is a sound one of another format, such as .ods or .docx. */
    OTHER_FORMAT(true),
    /** The file is encrypted. */
    ENCRYPTED(true),
    /** The file carries a macro or an embedded program. */
    MACRO(true),
    /** The file draws on other files. */
    EXTERNAL_LINK(true),
    /** The file, a sheet or a cell is larger than allowed. */
    LIMIT_EXCEEDED(true),

    /** No sheet holds a decision table, or one of the workbook's tables is missing. */
    MISSING_TABLE(false),
    /** The table id is not known. */
    UNKNOWN_TABLE(false),
    /** Two sheets hold the same table. */
    DUPLICATE_TABLE(false),
    /** The header block says something else than the program fixes for the table. */
    HEADER_MISMATCH(false),
    /** A column header names no field, outcome or administrative column. */
    UNKNOWN_COLUMN(false),
    /** A column that the table needs is missing. */
    MISSING_COLUMN(false),
    /** Two columns have the same meaning. */
    DUPLICATE_COLUMN(false),
    /** A column or a placeholder names a field that this topic does not have. */
    UNKNOWN_FIELD(false),

    /** A text that is no label or key of the enumeration. */
    UNKNOWN_VALUE(false),
    /** A value of another type than the column's. */
    WRONG_TYPE(false),
    /** A number, date or text outside the domain. */
    OUT_OF_DOMAIN(false),
    /** An interval that holds no value, or cannot be read. */
    BAD_RANGE(false),
    /** A range such as {@code 5-10} that the spreadsheet program turned into a date. */
    DATE_IN_RANGE_COLUMN(false),
    /** A text, such as {@code 9-5} or {@code 03}, that the spreadsheet program took for a date, a number or a truth value. */
    TEXT_TURNED(false),
    /** A number without its sign in a percent column: is 0.2 meant as 0.2 % or as 20 %, is 1 meant as 1 % or 100 %? */
    PERCENT_AMBIGUOUS(false),
    /** A cell that must not be empty. */
    EMPTY_OUTCOME(false),
    /** A row without an id. */
    MISSING_ROW_ID(false),
    /** Two rows with the same id. */
    DUPLICATE_ROW_ID(false),
    /** A formula where only values may stand. */
    FORMULA_CELL(false),
    /** A cell that holds a spreadsheet error such as {@code #REF!}. */
    ERROR_CELL(false),
    /** Merged cells in the table. */
    MERGED_CELL(false),
    /** A hidden sheet, row or column that counts nevertheless, or content that is not read. */
    HIDDEN_CONTENT(false),
    /** More findings than are listed. */
    TOO_MANY_FINDINGS(false),
    /** A clause id that the catalogue does not hold. */
    UNKNOWN_CLAUSE(false),

    /** A locked row was changed, added or removed. */
    LOCKED_ROW_CHANGED(false),
    /** Cases that no row covers. */
    GAP(false),
    /** Two rows that cover the same case. */
    OVERLAP(false),
    /** A row that can never decide. */
    UNREACHABLE_ROW(false),
    /** A row that another row covers whole. */
    SUBSUMED_ROW(false),
    /** Two rows with equal conditions and outcomes. */
    DUPLICATE_ROW(false),
    /** Rows that contradict each other. */
    CONFLICT(false),
    /** The analysis had to stop before the end. */
    INCOMPLETE_ANALYSIS(false),
    /** Rows stand in another order where the order counts. */
    ROWS_REORDERED(false),
    /** A changed cell says again what an older release said. */
    OLD_VALUE_RETURNS(false),
    /** A workbook says it was made from a release that the store does not have. */
    UNKNOWN_RELEASE(false),
    /** Cases of a test sheet that the release has are gone. */
    CASES_REMOVED(false),
    /** A case of a test sheet has other facts or expectations than in the release. */
    CASES_CHANGED(false),
    /** A limit is left blank, which means that there is none. */
    BLANK_LIMIT(false),
    /** Cells that belong together do not fit. */
    INCONSISTENT(false),
    /** A case of a test sheet did not give the expected outcome. */
    TEST_FAILED(false),
    /** A row that no case reaches. */
    UNTESTED_ROW(false);

    private final boolean refusal;

    FindingCode(boolean refusal) {
        this.refusal = refusal;
    }

    /** Whether a file with such a finding is refused as a whole, so that nothing of it is kept. */
    public boolean isRefusal() {
        return refusal;
    }
}
