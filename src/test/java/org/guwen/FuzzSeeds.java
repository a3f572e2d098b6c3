package org.guwen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Valid bodies of many kinds, from which invalid ones are made. */
public final class FuzzSeeds {

    private FuzzSeeds() {}

    public static List<String> read() {
        try (InputStream stream = FuzzSeeds.class.getResourceAsStream("/fuzz-seeds.json")) {
            return JsonMapper.shared()
                    .readTree(stream)
                    .valueStream()
                    .map(JsonNode::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
