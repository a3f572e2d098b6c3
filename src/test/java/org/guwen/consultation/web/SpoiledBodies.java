package org.guwen.consultation.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.guwen.FuzzSeeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that nobody sends on purpose out of good ones; the same seed makes the same bodies. */
final class SpoiledBodies {

    private static final String MARK = "@@mark@@";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;
    private final List<String> seeds = FuzzSeeds.read();
    private final RandomFacts facts;
    private final List<Function<String, byte[]>> ways = List.of(
            seed -> bytes(withToken(seed)),
            seed -> bytes(withToken(withoutMember(seed))),
            seed -> bytes(withoutMember(seed)),
            seed -> bytes(withRenamedMember(seed)),
            seed -> bytes(withMovedMember(seed)),
            seed -> bytes(withMemberTwice(seed)),
            seed -> bytes(withWrappedMember(seed)),
            seed -> bytes(crossed(seed)),
            seed -> bytes(madeUp()),
            seed -> bytes(withToken(madeUp())),
            this::cut,
            this::flipped,
            this::spliced,
            this::wronglyEncoded,
            seed -> bytes(asWhole(seed)));

    SpoiledBodies(long seed) {
        this.random = new Random(seed);
        this.facts = new RandomFacts(random);
    }

    /** The next body, made from the next good one in turn. */
    byte[] next(int turn) {
        String seed = seeds.get(turn % seeds.size());
        return ways.get(turn / seeds.size() % ways.size()).apply(seed);
    }

    private String madeUp() {
        return JSON.writeValueAsString(facts.next());
    }

    /** Some value replaced by a token, which need not be JSON. */
    private String withToken(String body) {
        JsonNode tree = JSON.readTree(body);
        ObjectNode object = anyObject(tree);
        object.put(anyName(object), MARK);
        return tree.toString().replace('"' + MARK + '"', Tokens.any(random));
    }

    private String withoutMember(String body) {
        JsonNode tree = JSON.readTree(body);
        for (int i = random.nextInt(3); i >= 0; i--) {
            ObjectNode object = anyObject(tree);
            object.remove(anyName(object));
        }
        return tree.toString();
    }

    private String withRenamedMember(String body) {
        JsonNode tree = JSON.readTree(body);
        ObjectNode object = anyObject(tree);
        String name = anyName(object);
        JsonNode value = object.optional(name).orElseGet(JSON::nullNode);
        object.remove(name);
        object.set(Tokens.nameLike(name, random), value);
        return tree.toString();
    }

    private String withMovedMember(String body) {
        JsonNode tree = JSON.readTree(body);
        ObjectNode from = anyObject(tree);
        String name = anyName(from);
        JsonNode value = from.optional(name).orElseGet(JSON::nullNode).deepCopy();
        anyObject(tree).set(name, value);
        return tree.toString();
    }

    private String withMemberTwice(String body) {
        JsonNode tree = JSON.readTree(body);
        ObjectNode object = anyObject(tree);
        String name = anyName(object);
        JsonNode value = object.optional(name).orElseGet(JSON::nullNode);
        object.put(MARK, MARK);
        String again = JSON.writeValueAsString(name) + ":" + (random.nextBoolean() ? value : Tokens.any(random));
        return tree.toString().replace('"' + MARK + "\":\"" + MARK + '"', again);
    }

    private String withWrappedMember(String body) {
        JsonNode tree = JSON.readTree(body);
        ObjectNode object = anyObject(tree);
        String name = anyName(object);
        JsonNode value = object.optional(name).orElseGet(JSON::nullNode).deepCopy();
        ArrayNode list = JSON.createArrayNode();
        for (int i = random.nextInt(60); i >= 0; i--) {
            list.add(value);
        }
        object.set(name, list);
        return tree.toString();
    }

    /** Blocks of another case put into this one: mostly good facts, in an unusual company. */
    private String crossed(String body) {
        ObjectNode tree = (ObjectNode) JSON.readTree(body);
        ObjectNode other = (ObjectNode) JSON.readTree(seeds.get(random.nextInt(seeds.size())));
        other.forEachEntry((name, value) -> {
            if (random.nextBoolean()) {
                tree.set(name, value);
            }
        });
        return tree.toString();
    }

    private byte[] cut(String body) {
        byte[] whole = bytes(body);
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private byte[] flipped(String body) {
        byte[] flipped = bytes(body);
        for (int i = random.nextInt(8); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private byte[] spliced(String body) {
        byte[] whole = bytes(body);
        byte[] foreign = bytes(seeds.get(random.nextInt(seeds.size())));
        int from = random.nextInt(foreign.length);
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(whole, 0, random.nextInt(whole.length));
        spliced.write(foreign, from, random.nextInt(foreign.length - from));
        int rest = random.nextInt(whole.length);
        spliced.write(whole, rest, whole.length - rest);
        return spliced.toByteArray();
    }

    private byte[] wronglyEncoded(String body) {
        List<String> names = List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GBK", "ISO-8859-1", "UTF-8");
        String name = names.get(random.nextInt(names.size()));
        String text = random.nextBoolean() ? body : '\uFEFF' + body;
        return text.getBytes(Charset.forName(name));
    }

    private String asWhole(String body) {
        return switch (random.nextInt(6)) {
            case 0 -> Tokens.any(random);
            case 1 -> "[" + body + "]";
            case 2 -> body + body;
            case 3 -> JSON.writeValueAsString(body);
            case 4 -> body + Tokens.any(random);
            default -> " ".repeat(random.nextInt(1_000));
        };
    }

    private ObjectNode anyObject(JsonNode tree) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(tree, objects);
        return objects.get(random.nextInt(objects.size()));
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private String anyName(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        return names.isEmpty() ? "topic" : names.get(random.nextInt(names.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
