package org.guwen.table.writing;

/** What a column of a sheet of rows or cases is for; told apart by colour. */
public enum ColumnRole {
    /** A condition of a row, or a fact of a case. */
    CONDITION("1F4E79", "DDEBF7"),
    /** An outcome of a row, or what the advice on a case must say. */
    OUTCOME("3B6E22", "E2EFDA"),
    /** What the advice on a case must not say. */
    UNWANTED("843C0C", "FBE5D6"),
    /** What every row or case has beside them, such as its number. */
    ATTRIBUTE("595959", "EDEDED");

    private final String dark;
    private final String light;

    ColumnRole(String dark, String light) {
        this.dark = dark;
        this.light = light;
    }

    /** Colour behind the header, as RGB. */
    String dark() {
        return dark;
    }

    /** Colour behind the line below the header, as RGB. */
    String light() {
        return light;
    }
}
