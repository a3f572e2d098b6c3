package org.guwen.release.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.DraftState;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.text.LocalizedText;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says why uploaded files are refused: all of them at once, the gravest reason as the status. */
public final class UploadRejections {

    private static final Messages MESSAGES = new Messages(DraftState.class, "drafts");
    private static final int LONGEST_NAME = 100;

    private UploadRejections() {}

    /**
     * A file that is refused.
     *
     * @param file name it came with
     * @param code kind of reason
     * @param reason what is wrong with it
     */
    record Refused(String file, ProblemType type, ProblemCode code, LocalizedText reason) {}

    static Refused of(DraftFile file, Finding finding) {
        LocalizedText reason = finding.message();
        return new Refused(
                name(file),
                type(file, finding.code()),
                ProblemCode.valueOf(finding.code().name()),
                reason);
    }

    private static ProblemType type(DraftFile file, FindingCode code) {
        if (code == FindingCode.LIMIT_EXCEEDED
                && file.content().length > Limits.standard().fileBytes()) {
            return ProblemType.TOO_LARGE;
        }
        if (code == FindingCode.OTHER_FORMAT) {
            return ProblemType.UNSUPPORTED_MEDIA_TYPE;
        }
        // A damaged package is a workbook that cannot be read; anything else never was one.
        boolean isPackage = file.content().length > 1 && file.content()[0] == 'P' && file.content()[1] == 'K';
        return code == FindingCode.NOT_A_WORKBOOK && !isPackage
                ? ProblemType.UNSUPPORTED_MEDIA_TYPE
                : ProblemType.INVALID_CONTENT;
    }

    static Refused unidentified(DraftFile file, Set<String> names) {
        Set<String> known = TableDefinitions.get().all().stream()
                .map(TableDefinition::workbook)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalizedText reason = names.isEmpty()
                ? MESSAGES.wording("unidentified", String.join(", ", known))
                : MESSAGES.wording("mixed", String.join(", ", names));
        return new Refused(name(file), ProblemType.INVALID_CONTENT, ProblemCode.UNKNOWN_WORKBOOK, reason);
    }

    static Refused twice(DraftFile file, DraftFile other, String workbook) {
        LocalizedText reason = MESSAGES.wording("twice", name(other), workbook);
        return new Refused(name(file), ProblemType.INVALID_CONTENT, ProblemCode.DUPLICATE_WORKBOOK, reason);
    }

    /** The refusal of a file that nobody uploaded, as a finding. */
    public static Finding finding(String file, ProblemException refusal) {
        return new Finding(Finding.Severity.ERROR, FindingCode.NOT_A_WORKBOOK, file, "", "", refusal.detail(), null);
    }

    static void check(List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        Refused gravest = refused.stream()
                .max(Comparator.comparing(file -> file.type().status().value() == 422 ? 0 : 1))
                .orElseThrow();
        Locale locale = LocaleContextHolder.getLocale();
        LocalizedText detail = MESSAGES.wording(
                "refused",
                gravest.file(),
                gravest.reason().zh(),
                gravest.reason().en());
        List<ProblemError> errors = refused.stream()
                .map(file -> new ProblemError(
                        "?file", file.code(), file.file() + ": " + file.reason().in(locale)))
                .toList();
        throw new ProblemException(gravest.type(), detail, errors);
    }

    private static String name(DraftFile file) {
        return file.name().length() > LONGEST_NAME ? file.name().substring(0, LONGEST_NAME) + "…" : file.name();
    }
}
