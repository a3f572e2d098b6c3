package org.guwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTests {

    private static final LocalizedText TEXT = new LocalizedText("好", "good");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hant-TW", "fr"})
    void everybodyWhoDidNotAskForEnglishGetsChinese(String tag) {
        assertThat(TEXT.in(Locale.forLanguageTag(tag))).isEqualTo("好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB"})
    void whoAskedForEnglishGetsIt(String tag) {
        assertThat(TEXT.in(Locale.forLanguageTag(tag))).isEqualTo("good");
    }

    @Test
    void keysStandAmongEnglishWords() {
        assertThat(TEXT.in(Locale.ROOT)).isEqualTo("good");
    }

    @Test
    void aTextIsWrittenInEachLanguage() {
        assertThat(LocalizedText.of(Locale::getLanguage)).isEqualTo(new LocalizedText("zh", "en"));
    }
}
