package org.guwen.consultation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guwen.consultation.batch.LineReader.Line;
import org.junit.jupiter.api.Test;

class LineReaderTests {

    @Test
    void linesEndWithALineFeedOrAReturnBeforeItAndTheLastNeedNotEnd() throws IOException {
        assertThat(read("a\n案情\r\n\nlast", 10)).containsExactly("1 a", "2 案情", "3 ", "4 last");
        assertThat(read("a\n", 10)).containsExactly("1 a");
        assertThat(read("", 10)).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsNamedAndTheNextIsReadAsEver() throws IOException {
        String large = "x".repeat(100_000);

        assertThat(read("a\n" + large + "\n" + "y".repeat(50_000) + "\nb\n" + large, 50_000))
                .containsExactly("1 a", "2 too long", "3 " + "y".repeat(50_000), "4 b", "5 too long");
    }

    private static List<String> read(String text, int longest) throws IOException {
        LineReader reader = new LineReader(trickling(text), longest);
        List<String> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            byte[] content = line.content();
            lines.add(
                    line.number() + " " + (content == null ? "too long" : new String(content, StandardCharsets.UTF_8)));
        }
        return lines;
    }

    /** A stream that gives at most three bytes of short texts at a time. */
    private static InputStream trickling(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, count > 1_000 ? length : Math.min(3, length));
            }
        };
    }
}
