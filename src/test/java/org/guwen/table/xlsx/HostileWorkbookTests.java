package org.guwen.table.xlsx;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No file can harm the service: each is refused or read without effect, in less than two seconds, and nothing outside is
 * touched. Time is that of the processor, so that a busy machine does not fail the build; the clock only ends what would
 * never end. Memory is shown by a machine of its own that has no more: what a reader allocates and drops is no demand,
 * and what it holds cannot be told from inside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWorkbookTests {

    private static final byte[] SOUND = SampleTables.workbook(SampleTables.leads(3));
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration HANGING = Duration.ofSeconds(60);

    private final Surroundings surroundings = Surroundings.watch();
    private final Map<HostileFile, Path> files = new LinkedHashMap<>();

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        for (HostileFile file : HostileFiles.all(surroundings.address()).toList()) {
            Path path = folder.resolve(files.size() + ".xlsx");
            Files.write(path, file.content().get());
            files.put(file, path);
        }
    }

    Set<HostileFile> files() {
        return files.keySet();
    }

    @AfterAll
    void close() {
        surroundings.close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileDoesHarm(HostileFile file) throws IOException {
        byte[] content = Files.readAllBytes(files.get(file));
        Surroundings.State before = surroundings.state();

        WorkbookReading reading = assertTimeoutPreemptively(HANGING, () -> timed(file, content));

        assertThat(surroundings.state()).isEqualTo(before);
        assertThat(reading.isRefused()).isEqualTo(file.refused());
        assertThat(reading.findings().stream().map(Finding::code).distinct().sorted(comparing(Enum::name)))
                .containsExactlyElementsOf(file.codes());
        assertThat(reading.findings()).allSatisfy(HostileWorkbookTests::isUnderstood);
        if (file.refused()) {
            assertThat(reading.tables()).isEmpty();
            assertThat(reading.findings()).hasSize(1);
        }
    }

    /** A small machine that has to bear them all, one after the other; a heap that is too small ends it. */
    @Test
    void twoHundredMegabytesAreEnough() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + SmallMachine.MEGABYTES + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                // An empty entry would be the working directory, where the definitions of tables stand a second time.
                String.join(
                        File.pathSeparator,
                        System.getProperty("java.class.path").split(File.pathSeparator)),
                SmallMachine.class.getName()));
        files.values().forEach(file -> command.add(file.toString()));

        Process machine = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(machine.waitFor()).as(said).isZero();
        assertThat(said).contains("read " + files.size());
    }

    private static WorkbookReading timed(HostileFile file, byte[] content) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        WorkbookReading reading = SampleTables.read("lead.xlsx", content);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (System.getProperty("hostile.figures") != null) {
            System.out.printf(
                    "%6d ms %8d bytes  %s %s%n",
                    nanos / 1_000_000,
                    content.length,
                    file.name(),
                    reading.findings().isEmpty()
                            ? ""
                            : reading.findings().get(0).messageZh());
        }
        assertThat(Duration.ofNanos(nanos)).as(file.name()).isLessThan(LONGEST);
        return reading;
    }

    /** A message a manager understands: Chinese and English, short, without the words of a programmer. */
    private static void isUnderstood(Finding finding) {
        assertThat(finding.messageZh()).containsPattern("\\p{IsHan}").hasSizeLessThan(400);
        assertThat(finding.messageEn()).isNotBlank().hasSizeLessThan(400);
        // The ending of a file is a word that everybody knows.
        assertThat((finding.messageZh() + finding.messageEn()).replace("(.zip)", ""))
                .doesNotContain("Exception", "null", "XML", "zip", "root:");
    }

    @Test
    void everyLimitRefusesByName() {
        assertLimit(new Limits(100, 1_000_000, 100, 64, 100, 64, 1000, 200), "bytes");
        assertLimit(new Limits(1_000_000, 5_000, 100, 64, 100, 64, 1000, 200), "unpacked bytes");
        assertLimit(new Limits(1_000_000, 1_000_000, 3, 64, 100, 64, 1000, 200), "parts");
        assertLimit(new Limits(1_000_000, 1_000_000, 100, 1, 100, 64, 1000, 200), "sheets");
        assertLimit(new Limits(1_000_000, 1_000_000, 100, 64, 100, 10, 1000, 200), "columns");
        assertLimit(new Limits(1_000_000, 1_000_000, 100, 64, 100, 64, 30, 200), "filled cells");
    }

    @Test
    void tooManyRowsAreRefused() {
        byte[] large = SampleTables.workbook(SampleTables.leads(60));
        Limits limits = new Limits(1_000_000, 10_000_000, 100, 64, 20, 64, 10_000, 200);

        WorkbookReading reading = new WorkbookReader(clause -> true, limits).read("lead.xlsx", large);

        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.messageEn()).contains("rows"));
    }

    private static void assertLimit(Limits limits, String name) {
        WorkbookReading reading = new WorkbookReader(clause -> true, limits).read("lead.xlsx", SOUND);

        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.tables()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LIMIT_EXCEEDED);
            assertThat(finding.messageEn()).contains(name);
        });
    }
}
