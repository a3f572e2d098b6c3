package org.guwen.table.xlsx;

import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellProblem;

/** A file is refused as a whole; reading stops. */
public final class RefusedWorkbookException extends Exception {

    private final transient CellProblem problem;

    RefusedWorkbookException(FindingCode code, String zh, String en) {
        super(en);
        this.problem = new CellProblem(code, zh, en, null);
    }

    public CellProblem problem() {
        return problem;
    }

    static RefusedWorkbookException limit(String zh, String en, long limit) {
        return new RefusedWorkbookException(
                FindingCode.LIMIT_EXCEEDED, zh + "超过上限 " + limit, "more " + en + " than the limit of " + limit);
    }

    static RefusedWorkbookException damaged() {
        return new RefusedWorkbookException(
                FindingCode.NOT_A_WORKBOOK,
                "文件已损坏或不完整，不是可读取的 .xlsx 工作簿，请用表格软件打开并另存后再上传",
                "the file is damaged or incomplete, no .xlsx workbook that can be read: open it in a spreadsheet program,"
                        + " save it again and upload that");
    }

    static RefusedWorkbookException encrypted() {
        return new RefusedWorkbookException(
                FindingCode.ENCRYPTED,
                "文件已加密，请去掉密码后再上传",
                "the file is encrypted: remove its password and upload it again");
    }

    static RefusedWorkbookException macro() {
        return new RefusedWorkbookException(
                FindingCode.MACRO,
                "文件含宏或嵌入程序，不予接受，请另存为不含宏的 .xlsx",
                "the file carries macros or embedded programs: save it as .xlsx without them");
    }

    static RefusedWorkbookException externalLink() {
        return new RefusedWorkbookException(
                FindingCode.EXTERNAL_LINK,
                "文件引用外部数据，不予接受，请断开链接和数据连接后再上传",
                "the file draws on other files or on data from outside: break the links and upload it again");
    }
}
