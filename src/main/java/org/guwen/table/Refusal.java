package org.guwen.table;

/** A file is refused as a whole; reading stops. */
final class Refusal extends Exception {

    private final transient CellProblem problem;

    Refusal(FindingCode code, String zh, String en) {
        super(en);
        this.problem = new CellProblem(code, zh, en, null);
    }

    CellProblem problem() {
        return problem;
    }

    static Refusal limit(String zh, String en, long limit) {
        return new Refusal(
                FindingCode.LIMIT_EXCEEDED, zh + "超过上限 " + limit, "more " + en + " than the limit of " + limit);
    }

    static Refusal notAWorkbook() {
        return new Refusal(
                FindingCode.NOT_A_WORKBOOK, "文件不是可读取的 .xlsx 工作簿", "the file is no .xlsx workbook that can be read");
    }
}
