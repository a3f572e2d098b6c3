package org.guwen.release.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftState;
import org.guwen.text.LocalizedText;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The version of a draft as an ETag. */
final class DraftVersion {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})(?:-[0-9a-f]+)?\"?");
    private static final Messages MESSAGES = new Messages(DraftState.class, "drafts");

    private DraftVersion() {}

    static LocalizedText wording(String key) {
        return MESSAGES.wording(key);
    }

    static String tag(Draft draft) {
        return "\"" + draft.version() + "\"";
    }

    /**
     * The version, and what was told of it to somebody who may ask again whether it is still so: that depends on the language,
     * and on what became of other drafts.
     */
    static String tag(Draft draft, Record told) {
        return "\"" + draft.version() + "-" + Sha256.of(told.toString()).substring(0, 16) + "\"";
    }

    /** The version in an If-Match header, {@code null} if there is none or any will do. */
    static @Nullable Integer read(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, MESSAGES.wording("version.form"));
        }
        return Integer.valueOf(tag.group(1));
    }

    /** The version in an If-Match header that must be there. */
    static int require(@Nullable String header, Draft current) {
        Integer version = read(header);
        if (version == null) {
            throw new ProblemException(
                    ProblemType.VERSION_REQUIRED,
                    MESSAGES.wording("version", current.version()),
                    java.util.List.of(),
                    Map.of("currentVersion", current.version()));
        }
        return version;
    }
}
