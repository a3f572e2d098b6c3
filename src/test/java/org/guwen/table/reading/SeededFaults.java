package org.guwen.table.reading;

import static org.guwen.table.FindingCode.BAD_RANGE;
import static org.guwen.table.FindingCode.CONFLICT;
import static org.guwen.table.FindingCode.DATE_IN_RANGE_COLUMN;
import static org.guwen.table.FindingCode.DUPLICATE_COLUMN;
import static org.guwen.table.FindingCode.DUPLICATE_ROW;
import static org.guwen.table.FindingCode.DUPLICATE_ROW_ID;
import static org.guwen.table.FindingCode.DUPLICATE_TABLE;
import static org.guwen.table.FindingCode.EMPTY_OUTCOME;
import static org.guwen.table.FindingCode.ERROR_CELL;
import static org.guwen.table.FindingCode.FORMULA_CELL;
import static org.guwen.table.FindingCode.GAP;
import static org.guwen.table.FindingCode.HEADER_MISMATCH;
import static org.guwen.table.FindingCode.HIDDEN_CONTENT;
import static org.guwen.table.FindingCode.LOCKED_ROW_CHANGED;
import static org.guwen.table.FindingCode.MERGED_CELL;
import static org.guwen.table.FindingCode.MISSING_COLUMN;
import static org.guwen.table.FindingCode.MISSING_ROW_ID;
import static org.guwen.table.FindingCode.MISSING_TABLE;
import static org.guwen.table.FindingCode.OUT_OF_DOMAIN;
import static org.guwen.table.FindingCode.OVERLAP;
import static org.guwen.table.FindingCode.PERCENT_AMBIGUOUS;
import static org.guwen.table.FindingCode.SUBSUMED_ROW;
import static org.guwen.table.FindingCode.UNKNOWN_CLAUSE;
import static org.guwen.table.FindingCode.UNKNOWN_COLUMN;
import static org.guwen.table.FindingCode.UNKNOWN_FIELD;
import static org.guwen.table.FindingCode.UNKNOWN_TABLE;
import static org.guwen.table.FindingCode.UNKNOWN_VALUE;
import static org.guwen.table.FindingCode.UNREACHABLE_ROW;
import static org.guwen.table.FindingCode.WRONG_TYPE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.FindingCode;

/**
 * Faults put into the workbook of complaints on purpose, one a line: where, what is put in, and the finding that must
 * come of it.
 */
public final class SeededFaults {

    /** Workbook that is damaged. */
    public static final String WORKBOOK = "complaint.xlsx";

    private SeededFaults() {}

    /** All forty. Those of whole tables come first, for they copy rows that are damaged later. */
    public static List<SeededFault> all() {
        return Stream.concat(analysis().stream(), reading().stream()).toList();
    }

    /** Faults that reading finds. */
    public static List<SeededFault> reading() {
        return List.of(
                fault("投诉分级!B3", HEADER_MISMATCH, SheetEdit.text("FIRST"), "PRIORITY"),
                fault("投诉分级!AG8", UNKNOWN_COLUMN, SheetEdit.text("天气"), "天气"),
                fault("投诉分级!AH8", UNKNOWN_FIELD, SheetEdit.text("lead.lostReason"), "lead.lostReason"),
                fault("投诉分级!AI8", DUPLICATE_COLUMN, SheetEdit.text("涉及安全"), "C"),
                fault("投诉分级!AK10", UNKNOWN_COLUMN, SheetEdit.text("备忘"), "备忘"),
                fault("投诉分级!B11", MERGED_CELL, SheetEdit.merge("B11:B12"), "B11:B12"),
                fault("投诉分级!D11", UNKNOWN_VALUE, SheetEdit.text("维修质量、服务态好"), "服务态好")
                        .hinting("服务态度"),
                fault("投诉分级!A13", HIDDEN_CONTENT, SheetEdit.hideRow(), ""),
                fault("投诉分级!AJ14", PERCENT_AMBIGUOUS, SheetEdit.text("0.2"), "0.2"),
                fault("投诉分级!J14", UNKNOWN_VALUE, SheetEdit.text("含 GENUINEE"), "GENUINEE")
                        .hinting("GENUINE"),
                fault("投诉分级!I15", WRONG_TYPE, SheetEdit.text("三次"), "三次"),
                fault("投诉分级!I16", OUT_OF_DOMAIN, SheetEdit.text(">= 999999"), "999999"),
                fault("投诉分级!O16", BAD_RANGE, SheetEdit.text("[800..300)"), "[800..300)"),
                fault("投诉分级!O17", DATE_IN_RANGE_COLUMN, SheetEdit.date(2026, 10, 5), "2026-10-05"),
                fault("投诉分级!P18", BAD_RANGE, SheetEdit.text("5－3小时"), "5-3小时"),
                fault("投诉分级!W19", EMPTY_OUTCOME, SheetEdit.text("–"), ""),
                fault("投诉分级!W20", UNKNOWN_VALUE, SheetEdit.text("特级"), "特级").hinting("特急"),
                fault("投诉分级!Y21", UNKNOWN_FIELD, SheetEdit.text("{customer.nmae}，您好"), "customer.nmae"),
                fault("投诉分级!AA22", UNKNOWN_CLAUSE, SheetEdit.text("CH-B1x, CH-XX9"), "CH-XX9"),
                fault("投诉分级!AB23", UNKNOWN_VALUE, SheetEdit.text("门店政测"), "门店政测")
                        .hinting("门店政策"),
                fault("投诉分级!AE25", WRONG_TYPE, SheetEdit.text("停用"), "停用"),
                fault("投诉分级!A26", DUPLICATE_ROW_ID, SheetEdit.text("CS-01"), "CS-01"),
                fault("投诉分级!A27", MISSING_ROW_ID, SheetEdit.remove(), ""),
                fault("投诉分级!O28", FORMULA_CELL, SheetEdit.formula("300*2"), ""),
                fault("投诉分级!C29", ERROR_CELL, SheetEdit.error(), "#REF!"),
                fault("投诉分级!Q8", HIDDEN_CONTENT, SheetEdit.hideColumn(), ""),
                fault("投诉分级!A250", HIDDEN_CONTENT, SheetEdit.text("CS-99"), ""),
                fault("接待话术!B2", UNKNOWN_TABLE, SheetEdit.text("complaint_scrpt"), "complaint_scrpt")
                        .hinting("complaint_script"),
                fault("法定时限 (2)!A8", MISSING_COLUMN, SheetEdit.remove("F8"), "最长"),
                fault("法定时限 (2)!", HEADER_MISMATCH, SheetEdit.copyOf("法定时限"), "法定时限"),
                fault("响应时限 (2)!", DUPLICATE_TABLE, SheetEdit.nothing(), "response_deadlines"),
                fault("响应时限 (2)!", HEADER_MISMATCH, SheetEdit.copyOf("响应时限"), "响应时限"),
                fault("!", MISSING_TABLE, SheetEdit.delete("法定时限"), "legal_caps"));
    }

    /** Faults that every cell hides, and only the table as a whole shows. */
    public static List<SeededFault> analysis() {
        return List.of(
                fault("投诉分级!A44", DUPLICATE_ROW, SheetEdit.rowLike(10, "A", "CS-90"), "CS-01"),
                fault("投诉分级!A45", UNREACHABLE_ROW, SheetEdit.rowLike(12, "A", "CS-91", "W", "一般"), "CS-03"),
                fault("投诉分级!A46", SUBSUMED_ROW, SheetEdit.rowLike(10, "A", "CS-92", "C", "是"), "CS-01"),
                fault("响应时限!A15", OVERLAP, SheetEdit.text("C14", "一般、较重"), "RD-05"),
                fault("响应时限!A34", GAP, SheetEdit.text("M10", "否"), ""),
                fault("处理!P10", LOCKED_ROW_CHANGED, SheetEdit.text("返修"), "RR-01"),
                fault("处理!A10", CONFLICT, SheetEdit.nothing(), "RR-01"));
    }

    /** The workbook with all these faults. */
    public static byte[] workbook(byte[] sound, List<SeededFault> faults) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sound));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SheetEdit.text("charge.requested.percent").apply(workbook, "投诉分级", "AJ8");
            faults.stream().filter(SeededFault::isOfSheets).forEach(fault -> fault.putInto(workbook));
            faults.stream().filter(fault -> !fault.isOfSheets()).forEach(fault -> fault.putInto(workbook));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeededFault fault(String address, FindingCode code, SheetEdit edit, String named) {
        return new SeededFault(address, code, edit, named, "");
    }
}
