package org.guwen;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Guwen: the rules, the tables and the REST service. */
@SpringBootApplication
public class GuwenApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(GuwenApplication.class, args);
    }

    /** A case without a date of its own is judged at today's date in China, wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
