package org.guwen.impact;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guwen.consultation.recorded.RecordedCases;
import org.guwen.journal.ConsultationRecord;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.workflow.AddedCases;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes a consultation on record a test case of a draft. */
@RestController
class TestCaseController {

    private static final int SHOWN_OF_ID = 8;

    private final RecordedCases records;
    private final RecordedExample examples;
    private final AddedCases cases;

    TestCaseController(RecordedCases records, RecordedExample examples, AddedCases cases) {
        this.records = records;
        this.examples = examples;
        this.cases = cases;
    }

    /**
     * Where the case is to stand.
     *
     * @param draft number of the draft
     */
    record TestCaseRequest(@Nullable Long draft) {}

    @PostMapping(
            path = "/api/v1/consultations/{id}/test-case",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<AddedCases.Place> add(
            @PathVariable UUID id,
            @RequestBody TestCaseRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        if (request.draft() == null) {
            LocalizedText text =
                    new LocalizedText("必须填写 draft：草稿编号", "The field draft is required: number of the draft");
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    text,
                    List.of(new ProblemError("/draft", ProblemCode.REQUIRED, text.in(locale))));
        }
        ConsultationRecord entry = records.find(id, caller);
        // Facts that this program does not read would make a case that it cannot read.
        records.facts(entry, locale);
        AddedCases.Place place = cases.add(
                new DraftStepOrder(request.draft(), null, caller, null),
                "C-" + id.toString().substring(0, SHOWN_OF_ID),
                examples.of(entry));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/drafts/" + place.draft())
                .body(place);
    }
}
