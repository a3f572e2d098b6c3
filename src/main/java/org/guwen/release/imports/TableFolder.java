package org.guwen.release.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.ruleset.Workbook;
import org.guwen.table.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder beside a packaged program in which somebody may change workbooks by hand. */
@Component
class TableFolder {

    private final Path folder;

    TableFolder(@Value("${guwen.decision-tables:./decision-tables}") Path folder) {
        this.folder = folder;
    }

    /** Its workbooks, none if there is no such folder. What lock files spreadsheet programs leave is left out. */
    List<Workbook> workbooks() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TableFolder::isWorkbook)
                    .sorted()
                    .map(TableFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".xlsx") && !name.startsWith("~") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static Workbook read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(Limits.standard().fileBytes() + 1);
            return new Workbook(file.getFileName().toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
