package org.guwen.consultation.web;

import java.util.Locale;
import java.util.Map;
import org.guwen.facts.vocabulary.Labels;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what the keys in facts and advice are called, so that nobody has to show a key to a person. */
@RestController
final class LabelController {

    /**
     * Words for keys.
     *
     * @param enumerations by the name of an enumeration, such as {@code Role}, then by key
     */
    record LabelDocument(Map<String, Map<String, String>> enumerations) {}

    @GetMapping(path = "/api/v1/labels", produces = "application/json")
    LabelDocument labels(Locale locale) {
        return new LabelDocument(Labels.get().constants(locale));
    }
}
