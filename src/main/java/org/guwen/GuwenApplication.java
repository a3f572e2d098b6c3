package org.guwen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Guwen: the rules, the tables and the REST service. */
@SpringBootApplication
public class GuwenApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(GuwenApplication.class, args);
    }
}
