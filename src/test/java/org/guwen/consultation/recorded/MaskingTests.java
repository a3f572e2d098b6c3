package org.guwen.consultation.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Complaint;
import org.guwen.facts.Customer;
import org.guwen.facts.Records;
import org.guwen.facts.Vehicle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MaskingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请打13912345678找张先生        | 请打139**找张先生",
                "电话 +86 139-1234-5678。       | 电话 139**。",
                "座机010-62345678               | 座机010**",
                "车架号LSVAB2180C2123456，京A·12345  | 车架号LSV**，京A**",
                "沪AD12345停在门口               | 沪A**停在门口",
                "身份证110101199003071234       | 身份证1101**",
                "mail li.wang@example.cn please | mail l** please",
                "见 79162fff-252c-4021-b635-067967255147 | 见 79162fff-252c-4021-b635-067967255147",
                "见 01391234-5678-4021-0635-067967255147 | 见 01391234-5678-4021-0635-067967255147",
                "b635-067967255147              | b635-0679**",
                "订单 20261126 共 1280 元，周六14:00 | 订单 20261126 共 1280 元，周六14:00",
                "PARTS_REPLACED_123 之后又响     | PARTS_REPLACED_123 之后又响",
            })
    void numbersOfPersonsAreMaskedInFreeTexts(String told, String kept) {
        CaseFacts facts = Records.with(
                Records.empty(CaseFacts.class),
                "complaint",
                Records.with(Records.empty(Complaint.class), "description", told));

        assertThat(masked(facts)).contains("\"" + kept + "\"");
    }

    @Test
    void fieldsThatNameTheCustomerAreMasked() {
        CaseFacts facts = Records.with(
                Records.empty(CaseFacts.class),
                Map.of(
                        "requestId", "T-13912345678x",
                        "customer", Records.of(Customer.class, Map.of("name", "欧阳明", "id", "C-778812")),
                        "vehicle", Records.of(Vehicle.class, Map.of("vin", "lsv-1", "plate", "京A12345"))));

        assertThat(masked(facts))
                .contains("\"欧**\"", "\"**12\"", "\"lsv**\"", "\"京A**\"", "T-13912345678x")
                .doesNotContain("阳明", "7788", "12345\"");
    }

    private static String masked(CaseFacts facts) {
        return Masking.masked(facts, JsonMapper.shared());
    }
}
