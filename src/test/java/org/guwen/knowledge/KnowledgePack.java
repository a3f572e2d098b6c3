package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.guwen.SourceFiles;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The knowledge pack of the tests: its sources are files that people write, and what is made of them here – compiled rules,
 * a workbook, an archive – is made by the tools that make the knowledge of the program.
 */
final class KnowledgePack {

    static final Path SOURCES = Path.of("src/test/resources/knowledge-pack");

    private static final String SHEET = "decision-tables/lounge.sheet.yaml";
    private static final String TITLE = "休息区等车";

    private KnowledgePack() {}

    /** The pack as an archive to be put on the class path. */
    static Path archive(Path folder) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (Path file :
                SourceFiles.below(SOURCES, "").filter(Files::isRegularFile).toList()) {
            entries.put(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        entries.remove("README.md");
        entries.remove(SHEET);
        entries.put("decision-tables/lounge.xlsx", workbook(text -> text));
        entries.putAll(compiledRules());
        Path archive = folder.resolve("lounge-pack.jar");
        try (OutputStream file = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(file)) {
            for (String directory : directories(entries.keySet())) {
                jar.putNextEntry(new ZipEntry(directory));
            }
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return archive;
    }

    /** As every archive has them that {@code jar} makes. */
    private static Set<String> directories(Set<String> files) {
        Set<String> directories = new TreeSet<>();
        for (String file : files) {
            for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                directories.add(file.substring(0, slash + 1));
            }
        }
        return directories;
    }

    /** The workbook of the pack, its sheet edited as a text. */
    static byte[] workbook(UnaryOperator<String> edit) {
        List<List<String>> cells = YAMLMapper.shared()
                .readValue(edit.apply(SourceFiles.text(SOURCES.resolve(SHEET))), new TypeReference<>() {});
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(TITLE);
            for (int row = 0; row < cells.size(); row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < cells.get(row).size(); column++) {
                    line.createCell(column).setCellValue(cells.get(row).get(column));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rules of the pack, compiled as the build compiles those of the program. */
    private static Map<String, byte[]> compiledRules() {
        KieServices services = KieServices.get();
        KieFileSystem project = services.newKieFileSystem();
        project.generateAndWritePomXML(services.newReleaseId("org.guwen", "guwen", "1-pack"));
        SourceFiles.below(SOURCES, ".drl")
                .forEach(file -> project.write(
                        "src/main/resources/"
                                + SOURCES.relativize(file).toString().replace('\\', '/'),
                        SourceFiles.text(file).getBytes(StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(project).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> compiled = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if ((name.startsWith("rules/") && name.endsWith(".class")) || name.endsWith("/drools-model")) {
                compiled.put(name, module.getBytes(name));
            }
        }
        return compiled;
    }
}
