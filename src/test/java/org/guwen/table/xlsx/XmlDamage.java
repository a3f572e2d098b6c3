package org.guwen.table.xlsx;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages the text of a part as a bad program would: elements and attributes go, double, move or say nonsense. */
final class XmlDamage {

    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)\\b[^<>]*>[^<>]*</\\1>|<\\w[^<>]*/>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=\"[^\"]*\"");
    private static final Pattern VALUE = Pattern.compile("(?<==\")[^\"]*(?=\")");
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");
    private static final List<String> NONSENSE = List.of(
            "",
            "-1",
            "0",
            "1e309",
            "2147483648",
            "-9223372036854775809",
            "NaN",
            "0x7",
            "999999999999999999999999",
            "A1",
            "A0",
            "XFD1048576",
            "ZZZZ9",
            "A1:XFD1048576",
            "#REF!",
            "true",
            "决策表",
            "\u202e",
            "&#9;",
            "_x0000_",
            "../../../etc/passwd",
            "file:///etc/passwd",
            "s",
            "b",
            "e",
            "d",
            "str",
            "inlineStr",
            "${x}",
            "{x}",
            "=1+1",
            "[..",
            ">=",
            "5-1",
            "2026-02-30",
            "101%",
            "0.2",
            "空",
            "任意",
            "，、；：",
            "a,b,c,d");
    private static final List<String> INSERTED = List.of(
            "<!DOCTYPE x>",
            "<!---->",
            "<![CDATA[x]]>",
            "<?x y?>",
            "&amp;",
            "&x;",
            "<x>",
            "</x>",
            "<f>1</f>",
            "<c r=\"A1\"/>",
            "<row r=\"10\"/>",
            "<mergeCell ref=\"A1:B2\"/>",
            "\u0000",
            "]]>",
            "<v>0</v>",
            "<rPh>x</rPh>");

    private final Random random;

    XmlDamage(Random random) {
        this.random = random;
    }

    String damage(String xml) {
        return switch (random.nextInt(12)) {
            case 0 -> change(xml, TAG, tag -> "");
            case 1 -> change(xml, TAG, tag -> tag + tag);
            case 2 -> change(xml, TAG, tag -> tag.replaceFirst("\\w+", "x"));
            case 3 -> change(xml, ELEMENT, element -> "");
            case 4 -> change(xml, ELEMENT, element -> element + element);
            case 5 -> change(xml, ELEMENT, element -> element.repeat(2_000));
            case 6 -> change(xml, ATTRIBUTE, attribute -> random.nextBoolean() ? "" : attribute + attribute);
            case 7 ->
                change(xml, ATTRIBUTE, attribute -> " " + one(List.of("r", "s", "t", "ref", "min", "id")) + "=\"1\"");
            case 8 -> moved(xml);
            case 9 -> change(xml, TEXT, text -> one(NONSENSE));
            case 10 -> change(xml, TAG, tag -> tag + one(INSERTED));
            default -> change(xml, VALUE, value -> one(NONSENSE));
        };
    }

    private String moved(String xml) {
        List<MatchResult> elements = ELEMENT.matcher(xml).results().toList();
        if (elements.size() < 2) {
            return xml;
        }
        int first = random.nextInt(elements.size() - 1);
        MatchResult a = elements.get(first);
        MatchResult b = elements.get(first + 1 + random.nextInt(elements.size() - first - 1));
        return xml.substring(0, a.start())
                + b.group()
                + xml.substring(a.end(), b.start())
                + a.group()
                + xml.substring(b.end());
    }

    private String change(String xml, Pattern pattern, Function<String, String> change) {
        List<MatchResult> found = pattern.matcher(xml).results().toList();
        if (found.isEmpty()) {
            return xml;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return xml.substring(0, one.start()) + change.apply(one.group()) + xml.substring(one.end());
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
