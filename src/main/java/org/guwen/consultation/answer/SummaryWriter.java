package org.guwen.consultation.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.Texts;
import org.guwen.advice.code.ChargeItem;
import org.guwen.facts.code.Role;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Puts the summary of a case into words: a sentence, a few acts and prohibitions, and what is said of money (AMB-55). */
final class SummaryWriter {

    private final Locale locale;
    private final Texts texts = Texts.get();

    SummaryWriter(Locale locale) {
        this.locale = locale;
    }

    String headline(Advice.Summary summary) {
        return texts.of("headline." + summary.headline(), locale);
    }

    /** An act in a few words, in the wording of its details if it has one. */
    String now(Advice.Action action) {
        String key = "now." + action.code();
        String brief = texts.has(key) ? key : "action." + action.code();
        String wording = action.payload().entrySet().stream()
                .flatMap(detail -> Stream.of(
                        brief + "." + detail.getKey() + "." + detail.getValue(), brief + "." + detail.getKey()))
                .filter(texts::has)
                .findFirst()
                .orElse(brief);
        return texts.of(wording, locale, worded(action.payload()));
    }

    private Map<String, Object> worded(Map<String, Object> payload) {
        Map<String, Object> words = new LinkedHashMap<>(payload);
        words.replaceAll((name, value) ->
                value instanceof Enum<?> constant ? Labels.get().of(constant, locale) : value);
        return words;
    }

    /** A prohibition in a few words. */
    String never(Advice.Forbidden forbidden) {
        String key = "never." + forbidden.code();
        return texts.of(texts.has(key) ? key : "forbidden." + forbidden.code(), locale);
    }

    /** What is said of money, or {@code null} if there is nothing to say: only what the charges and the approval say. */
    @Nullable
    String money(Advice advice) {
        Advice.Charges charges = advice.charges();
        List<String> parts = new ArrayList<>();
        BigDecimal refund = charges.refund();
        if (refund != null) {
            parts.add(texts.of("money.refund", locale, Map.of("amount", plain(refund))));
        }
        parts.addAll(pays(charges.customerPays()));
        if (parts.isEmpty() && !charges.storeBears().isEmpty()) {
            parts.add(texts.of("money.bears", locale));
        }
        Role level = advice.approval().level();
        if (level != null) {
            parts.add(texts.of(
                    "money.approval", locale, Map.of("role", Labels.get().of(level, locale))));
        }
        return parts.isEmpty() ? null : sentence(parts);
    }

    private List<String> pays(Map<ChargeItem, BigDecimal> customerPays) {
        BigDecimal total = customerPays.get(ChargeItem.TOTAL);
        if (total != null) {
            return List.of(
                    total.signum() == 0
                            ? texts.of("money.nothing", locale)
                            : texts.of("money.total", locale, Map.of("amount", plain(total))));
        }
        List<String> parts = new ArrayList<>();
        String free = items(customerPays, true);
        if (!free.isEmpty()) {
            parts.add(texts.of("money.free", locale, Map.of("items", free)));
        }
        String paid = items(customerPays, false);
        if (!paid.isEmpty()) {
            parts.add(texts.of("money.pays", locale, Map.of("items", paid)));
        }
        return parts;
    }

    /** Parts of the bill that cost nothing, or those that cost something with their amounts. */
    private String items(Map<ChargeItem, BigDecimal> customerPays, boolean isFree) {
        return customerPays.entrySet().stream()
                .filter(part -> (part.getValue().signum() == 0) == isFree)
                .map(part -> {
                    String word = name(part.getKey());
                    return isFree
                            ? word
                            : texts.of("money.item", locale, Map.of("item", word, "amount", plain(part.getValue())));
                })
                .collect(Collectors.joining(LocalizedText.in(locale, "、", ", ")));
    }

    private String name(ChargeItem item) {
        String own = "money.name." + item;
        String name = texts.of(texts.has(own) ? own : "chargeItem." + item, locale);
        return LocalizedText.isEnglish(locale) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal whole = amount.stripTrailingZeros();
        return whole.scale() <= 0 ? whole.toPlainString() : amount.toPlainString();
    }

    private String sentence(List<String> parts) {
        String joined = String.join(LocalizedText.in(locale, "；", "; "), parts);
        String first = joined.substring(0, 1).toUpperCase(Locale.ROOT);
        return first + joined.substring(1) + LocalizedText.in(locale, "。", ".");
    }
}
