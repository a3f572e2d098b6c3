package org.guwen.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.text.LocalizedText;

/**
 * Texts of one module in Chinese and English, read from two UTF-8 property files beside a class. {@code {0}} stands for
 * the first argument.
 */
public final class Messages {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Properties zh;
    private final Properties en;

    /** Reads {@code <name>_zh.properties} and {@code <name>_en.properties} from the package of the owner. */
    public Messages(Class<?> owner, String name) {
        zh = read(owner, name + "_zh.properties");
        en = read(owner, name + "_en.properties");
        if (!zh.keySet().equals(en.keySet())) {
            throw new IllegalStateException("the languages of " + name + " differ in their keys");
        }
    }

    /** A text in one language. */
    public String text(Locale locale, String key, Object... arguments) {
        return fill(LocalizedText.isEnglish(locale) ? en : zh, key, arguments);
    }

    /** A text in both languages. */
    public LocalizedText wording(String key, Object... arguments) {
        return new LocalizedText(fill(zh, key, arguments), fill(en, key, arguments));
    }

    /** A text in both languages, if there is one of that key. */
    public Optional<LocalizedText> find(String key) {
        return zh.containsKey(key) ? Optional.of(wording(key)) : Optional.empty();
    }

    private static String fill(Properties texts, String key, Object... arguments) {
        String template = texts.getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        // One pass, so that braces inside an argument stay what the caller wrote.
        return ARGUMENT.matcher(template).replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
    }

    private static String argument(MatchResult match, Object... arguments) {
        int index = Integer.parseInt(match.group(1));
        return index < arguments.length ? String.valueOf(arguments[index]) : match.group();
    }

    private static Properties read(Class<?> owner, String file) {
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file + " beside " + owner.getName());
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
