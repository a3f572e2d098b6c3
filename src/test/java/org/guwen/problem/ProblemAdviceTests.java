package org.guwen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTests {

    private final MockMvc service = MockMvcBuilders.standaloneSetup(new Faulty(), new ProblemPages())
            .setControllerAdvice(new ProblemAdvice())
            .setLocaleResolver(new Languages().localeResolver())
            .build();

    @RestController
    @TestComponent
    static class Faulty {

        @GetMapping("/fault")
        void fault() {
            throw new IllegalStateException("the secret of the house");
        }

        @GetMapping("/away")
        void away() {
            throw new DataAccessResourceFailureException("the address of the database");
        }
    }

    @Test
    void aFaultOfOursSaysItsIdAndNothingElse() throws Exception {
        MockHttpServletResponse response = get("/fault");

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .matches("\\{\"type\":\"/problems/internal-error\",\"title\":\"Internal error\",\"status\":500,"
                        + "\"instance\":\"/fault\",\"id\":\"[0-9a-f-]{36}\"}");
    }

    @Test
    void aStoreThatIsAwayIsUnavailable() throws Exception {
        MockHttpServletResponse response = get("/away");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).doesNotContain("address");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasAHelpPageInBothLanguages(ProblemType type) throws Exception {
        MockHttpServletResponse response = get(type.address());

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString())
                .contains(type.title().zh(), type.title().en());
    }

    @Test
    void noTwoTypesShareASlug() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return service.perform(MockMvcRequestBuilders.get(path).header("Accept-Language", Locale.ENGLISH.getLanguage()))
                .andReturn()
                .getResponse();
    }
}
