package org.guwen;

import bare.BareApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a jar of the packaged one with the same libraries and resources, that starts {@link BareApplication}. */
final class BareJar {

    private static final String CLASSES = "BOOT-INF/classes/";

    private BareJar() {}

    static Path of(Path packaged, Path folder) throws IOException {
        Path bare = folder.resolve("bare.jar");
        try (JarFile source = new JarFile(packaged.toFile());
                JarOutputStream target = new JarOutputStream(Files.newOutputStream(bare), manifest(source))) {
            for (Enumeration<JarEntry> entries = source.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.getName().startsWith(CLASSES + "org/guwen/")
                        && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy(source, entry, target);
                }
            }
            addApplication(target);
        }
        return bare;
    }

    private static Manifest manifest(JarFile source) throws IOException {
        Manifest manifest = new Manifest(source.getManifest());
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), BareApplication.class.getName());
        return manifest;
    }

    /** Libraries stay uncompressed, as the loader needs them. */
    private static void copy(JarFile source, JarEntry entry, JarOutputStream target) throws IOException {
        JarEntry copied = new JarEntry(entry.getName());
        copied.setMethod(entry.getMethod());
        if (entry.getMethod() == JarEntry.STORED) {
            copied.setSize(entry.getSize());
            copied.setCrc(entry.getCrc());
        }
        target.putNextEntry(copied);
        try (InputStream stream = source.getInputStream(entry)) {
            stream.transferTo(target);
        }
    }

    private static void addApplication(JarOutputStream target) throws IOException {
        String name = BareApplication.class.getName().replace('.', '/') + ".class";
        target.putNextEntry(new JarEntry(CLASSES + name));
        try (InputStream stream = BareApplication.class.getClassLoader().getResourceAsStream(name)) {
            Objects.requireNonNull(stream).transferTo(target);
        }
    }
}
