package org.guwen.consultation.recorded;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.guwen.facts.CaseFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Masks what identifies a customer before facts are kept: the advice does not depend on it. Fields that name him or his
 * car are masked as such; numbers of phones, cars, plates and identity cards and addresses of mails also in free texts.
 */
public final class Masking {

    private static final Map<String, UnaryOperator<String>> FIELDS = Map.of(
            "/customer/name", name -> head(name, 1) + "**",
            "/customer/id",
                    id -> "**" + id.substring(id.offsetByCodePoints(id.length(), -Math.min(2, letters(id) / 3))),
            "/vehicle/vin", vin -> head(vin, 3) + "**",
            "/vehicle/plate", plate -> head(plate, 2) + "**");
    private static final String EDGE = "(?<![A-Za-z0-9])";
    private static final String END = "(?![A-Za-z0-9])";
    private static final int UUID_GROUP = 1;
    // The part in capturing brackets stays; all of a UUID does, whose last digits may look like the number of a phone.
    private static final Pattern PERSONAL = Pattern.compile("(?:"
            + String.join(
                    "|",
                    EDGE + "([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})" + END,
                    EDGE + "(?:\\+?86[ -]?)?(1[3-9]\\d)[ -]?\\d{4}[ -]?\\d{4}" + END,
                    EDGE + "(0\\d{2,3})[ -]?\\d{7,8}" + END,
                    EDGE + "(\\d{4})\\d{13}[0-9Xx]" + END,
                    EDGE + "(?=[A-HJ-NPR-Z0-9]*\\d)(?=[A-HJ-NPR-Z0-9]*[A-Z])([A-HJ-NPR-Z0-9]{3})[A-HJ-NPR-Z0-9]{14}"
                            + END,
                    "([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z])[·• -]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]" + END,
                    EDGE + "([A-Za-z0-9])[A-Za-z0-9._%+-]*@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}")
            + ")");

    private Masking() {}

    /** JSON pointers of the facts that say who the customer is or which car it is; they decide nothing. */
    public static Set<String> identifying() {
        return FIELDS.keySet();
    }

    /** The facts as JSON, masked. */
    public static String masked(CaseFacts facts, JsonMapper json) {
        return json.writeValueAsString(masked(json.valueToTree(facts), ""));
    }

    /** A free text, numbers of persons masked. */
    public static String masked(String text) {
        return free(text);
    }

    /** Masks free texts of a document at their place; that document comes back. Texts that are masked stay as they are. */
    static JsonNode masked(JsonNode document) {
        return masked(document, "");
    }

    private static JsonNode masked(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> member.setValue(masked(member.getValue(), pointer + "/" + member.getKey())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i), pointer + "/" + i));
            }
        } else if (node.isString()) {
            String text = node.stringValue();
            return StringNode.valueOf(
                    FIELDS.getOrDefault(pointer, Masking::free).apply(text));
        }
        return node;
    }

    private static String free(String text) {
        return PERSONAL.matcher(text).replaceAll(found -> {
            if (found.group(UUID_GROUP) != null) {
                return found.group();
            }
            for (int i = UUID_GROUP + 1; i <= found.groupCount(); i++) {
                if (found.group(i) != null) {
                    return found.group(i) + "**";
                }
            }
            return "**";
        });
    }

    private static String head(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, letters(text))));
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }
}
