package org.guwen.table;

import java.util.Locale;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong or remarkable in a workbook, and where.
 *
 * @param severity whether it stops the workbook
 * @param code what it is about
 * @param workbook file name
 * @param sheet sheet name, empty if it concerns the whole file
 * @param cell address such as {@code C9}, empty if it concerns the whole sheet
 * @param messageZh what is wrong, in Chinese
 * @param messageEn what is wrong, in English
 * @param hint what would be right, in Chinese or in no language, or {@code null}
 * @param hintEn the same in English, or {@code null} if it is the same or there is none
 */
public record Finding(
        Severity severity,
        FindingCode code,
        String workbook,
        String sheet,
        String cell,
        String messageZh,
        String messageEn,
        @Nullable String hint,
        @Nullable String hintEn) {

    /** A finding whose hint is the same in both languages. */
    public Finding(
            Severity severity,
            FindingCode code,
            String workbook,
            String sheet,
            String cell,
            String messageZh,
            String messageEn,
            @Nullable String hint) {
        this(severity, code, workbook, sheet, cell, messageZh, messageEn, hint, null);
    }

    /** A finding told in both languages, with a hint or {@code null}. */
    public Finding(
            Severity severity,
            FindingCode code,
            String workbook,
            String sheet,
            String cell,
            LocalizedText message,
            @Nullable LocalizedText hint) {
        this(
                severity,
                code,
                workbook,
                sheet,
                cell,
                message.zh(),
                message.en(),
                hint == null ? null : hint.zh(),
                hint == null || hint.en().equals(hint.zh()) ? null : hint.en());
    }

    /** Weight of a finding. */
    public enum Severity {
        /** The workbook cannot be published. */
        ERROR,
        /** Probably not what was meant. */
        WARNING,
        /** Worth knowing. */
        HINT
    }

    /** Whether the finding stops the workbook. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong, in both languages. */
    public LocalizedText message() {
        return new LocalizedText(messageZh, messageEn);
    }

    /** What would be right, in the language of a locale, or {@code null}. */
    public @Nullable String hint(Locale locale) {
        return hintEn != null && LocalizedText.isEnglish(locale) ? hintEn : hint;
    }

    /** Address such as {@code complaint.xlsx!处理!C9}. */
    public String address() {
        if (sheet.isEmpty()) {
            return workbook;
        }
        return cell.isEmpty() ? workbook + "!" + sheet : workbook + "!" + sheet + "!" + cell;
    }
}
