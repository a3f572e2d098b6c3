package org.guwen.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who starts from nothing gets a workbook that is empty and correct. */
@RunningService
class TemplateIntegrationTests {

    @LocalServerPort
    private int port;

    private HttpCaller caller;

    @BeforeEach
    void connect() {
        caller = new HttpCaller(port);
    }

    @Test
    void aTemplateHasTheTablesOfTheWorkbookWithoutRows() {
        HttpResponse<byte[]> template =
                caller.bytes("/api/v1/workbooks/complaint.xlsx?template=true", HttpCaller.as("advisor"));

        WorkbookReading reading =
                new WorkbookReader(clause -> true, Limits.standard()).read("complaint.xlsx", template.body());
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"complaint.xlsx\"");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.tables()).hasSize(5).allMatch(reading::isBlank);
        assertThat(reading.testSheets()).hasSize(1);
    }

    @Test
    void aTemplateOfAnUnknownWorkbookIsNotFound() {
        HttpResponse<byte[]> missing =
                caller.bytes("/api/v1/workbooks/weather.xlsx?template=true", HttpCaller.as("advisor"));

        assertThat(missing.statusCode()).isEqualTo(404);
    }
}
