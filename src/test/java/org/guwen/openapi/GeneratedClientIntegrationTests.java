package org.guwen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.example.guwen.ApiClient;
import com.example.guwen.ApiException;
import com.example.guwen.api.ConsultationsApi;
import com.example.guwen.api.TablesApi;
import com.example.guwen.model.ActionCode;
import com.example.guwen.model.Actor;
import com.example.guwen.model.AdviceAction;
import com.example.guwen.model.AdviceDocument;
import com.example.guwen.model.CaseFacts;
import com.example.guwen.model.Charge;
import com.example.guwen.model.Complaint;
import com.example.guwen.model.ComplaintCategory;
import com.example.guwen.model.ConsultationPageItem;
import com.example.guwen.model.FeedbackChannel;
import com.example.guwen.model.Problem;
import com.example.guwen.model.ProblemError;
import com.example.guwen.model.ProposalCode;
import com.example.guwen.model.Responsibility;
import com.example.guwen.model.Role;
import com.example.guwen.model.Topic;
import java.math.BigDecimal;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that a generator made from {@code openapi.yaml} works with the service, in types of its own. */
@RunningService
class GeneratedClientIntegrationTests {

    @LocalServerPort
    private int port;

    private ApiClient client;
    private ConsultationsApi consultations;

    @BeforeEach
    void connect() {
        client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + port);
        client.setRequestInterceptor(request -> HttpCaller.as("advisor").forEach(request::setHeader));
        consultations = new ConsultationsApi(client);
    }

    @Test
    void asksAndReadsAdvice() throws ApiException {
        var answer = consultations.askWithHttpInfo(complaint(), "reasons", null, "en");
        AdviceDocument advice = answer.getData();

        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getHeaders().get("location")).containsExactly("/api/v1/consultations/" + advice.getId());
        assertThat(advice.getTopic()).isEqualTo(Topic.COMPLAINT);
        assertThat(advice.getActions())
                .extracting(AdviceAction::getCode)
                .contains(ActionCode.APOLOGISE, ActionCode.ARRANGE_REWORK);
        assertThat(consultations.getConsultation(advice.getId(), "en").getAdvice())
                .isEqualTo(advice);
    }

    @Test
    void findsTheConsultationInTheList() throws ApiException {
        AdviceDocument advice = consultations.ask(complaint(), "none", null, null);

        var page = consultations.listConsultations(
                Topic.COMPLAINT, ProposalCode.APOLOGISE, null, null, null, null, 50, null, null);

        assertThat(page.getItems()).extracting(ConsultationPageItem::getId).contains(advice.getId());
    }

    @Test
    void getsTheFirstAnswerAgainForItsKey() throws ApiException {
        var first = consultations.askWithHttpInfo(complaint(), "none", "generated-client", null);
        var second = consultations.askWithHttpInfo(complaint(), "none", "generated-client", null);

        assertThat(second.getStatusCode()).isEqualTo(200);
        assertThat(second.getData()).isEqualTo(first.getData());
    }

    @Test
    void readsWhyFactsAreRefused() throws Exception {
        CaseFacts facts = complaint();
        facts.getCharge().setLabourFee(new BigDecimal("-1"));

        ApiException refusal =
                catchThrowableOfType(ApiException.class, () -> consultations.ask(facts, null, null, "en"));
        Problem problem = client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);

        assertThat(refusal.getCode()).isEqualTo(422);
        assertThat(problem.getType()).hasToString("/problems/invalid-facts");
        assertThat(problem.getErrors())
                .extracting(ProblemError::getPointer, error -> String.valueOf(error.getCode()))
                .containsExactly(tuple("/charge/labourFee", "OUT_OF_DOMAIN"));
    }

    @Test
    void downloadsAWorkbook() throws ApiException {
        assertThat(new TablesApi(client).getWorkbook("complaint.xlsx", null, null, null, null, null))
                .isNotEmpty();
    }

    private static CaseFacts complaint() {
        return new CaseFacts()
                .topic(Topic.COMPLAINT)
                .actor(new Actor().role(Role.RECEPTIONIST))
                .complaint(new Complaint()
                        .channel(FeedbackChannel.ON_SITE)
                        .category(ComplaintCategory.REPAIR_QUALITY)
                        .responsibility(Responsibility.OUR_FAULT)
                        .hasVehicleProblem(true)
                        .customerPreferredTime("周六下午"))
                .charge(new Charge()
                        .atIssue(false)
                        .labourFee(new BigDecimal("200"))
                        .partsFee(new BigDecimal("30")));
    }
}
