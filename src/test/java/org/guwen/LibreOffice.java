package org.guwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens workbooks in LibreOffice and saves them, as somebody who edits them does. */
public final class LibreOffice {

    private static final long MOST_SECONDS = 600;

    private LibreOffice() {}

    public static boolean isInstalled() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    /** The workbooks as they are saved, by name; all in one go, for the program takes long to start. */
    public static Map<String, byte[]> saved(Path folder, Map<String, byte[]> workbooks)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("saved").toString()));
        for (Map.Entry<String, byte[]> file : workbooks.entrySet()) {
            Path path = Files.createDirectories(folder.resolve("written")).resolve(file.getKey());
            command.add(Files.write(path, file.getValue()).toString());
        }
        run(folder, command);
        Map<String, byte[]> saved = new LinkedHashMap<>();
        for (String name : workbooks.keySet()) {
            saved.put(name, Files.readAllBytes(folder.resolve("saved").resolve(name)));
        }
        return saved;
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean isDone = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!isDone) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(isDone).as("LibreOffice ends within %s s", MOST_SECONDS).isTrue();
    }
}
