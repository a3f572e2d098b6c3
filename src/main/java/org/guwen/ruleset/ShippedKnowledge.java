package org.guwen.ruleset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The knowledge that came with this program: its workbooks and the sources of its principles. */
public final class ShippedKnowledge {

    private ShippedKnowledge() {}

    /** The workbooks of {@code decision-tables/}, by name. */
    public static List<Workbook> workbooks() {
        return resources("classpath*:decision-tables/*.xlsx").stream()
                .map(resource -> new Workbook(Objects.requireNonNull(resource.getFilename()), bytes(resource)))
                .sorted(Comparator.comparing(Workbook::name))
                .toList();
    }

    /** Hash over the sources of {@code rules/}. */
    public static String principlesSha256() {
        ByteArrayOutputStream sources = new ByteArrayOutputStream();
        resources("classpath*:rules/**/*.drl").stream()
                .map(ShippedKnowledge::bytes)
                .sorted(Arrays::compare)
                .forEach(sources::writeBytes);
        return Hashes.sha256(sources.toByteArray());
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
