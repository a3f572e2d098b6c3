package org.guwen.facts.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * What fields and enumeration constants are called in Chinese and English. The root locale gives the stable keys, which
 * also stand in for a label that is missing.
 */
public final class Labels {

    private static final Labels INSTANCE = new Labels();

    private final Properties chinese = load("labels_zh.properties");
    private final Properties english = load("labels_en.properties");

    private Labels() {}

    /** The labels of this program version. */
    public static Labels get() {
        return INSTANCE;
    }

    /** Label of a field, such as {@code 反馈渠道}. */
    public String of(Field field, Locale locale) {
        return text(field.labelKey(), locale, field.path());
    }

    /** Label of a constant of a fact or advice enumeration. */
    public String of(Enum<?> constant, Locale locale) {
        String type = constant.getDeclaringClass().getSimpleName();
        return text("enum." + type + "." + constant.name(), locale, constant.name());
    }

    /** Label of an enumeration as a whole, such as {@code 严重度}. */
    public String of(Class<? extends Enum<?>> type, Locale locale) {
        return text("enum." + type.getSimpleName(), locale, type.getSimpleName());
    }

    /** The question that asks a person for the field. */
    public String question(Field field, Locale locale) {
        return text(field.labelKey() + ".question", locale, field.path());
    }

    private String text(String key, Locale locale, String fallback) {
        return switch (locale.getLanguage()) {
            case "" -> fallback;
            case "zh" -> chinese.getProperty(key, fallback);
            default -> english.getProperty(key, fallback);
        };
    }

    private static Properties load(String name) {
        Properties labels = new Properties();
        try (InputStream stream = Labels.class.getResourceAsStream(name)) {
            if (stream != null) {
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                labels.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return labels;
    }
}
