package org.guwen.table.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** What a file could reach for while it is read: an address that waits for visitors, files, processes. */
final class Surroundings implements AutoCloseable {

    /**
     * What is there.
     *
     * @param temporary names in the folder for temporary files
     * @param open targets of the open file descriptors that are no part of the program
     * @param processes processes of this one
     * @param visited whether somebody called at the address
     */
    record State(Set<Path> temporary, Set<String> open, long processes, boolean visited) {}

    private static final Pattern SYSTEM = Pattern.compile("^/(sys|proc|dev)/|/fd$|/lib/modules$");

    private final ServerSocketChannel address;
    private final Path temporary;

    private Surroundings(ServerSocketChannel address, Path temporary) {
        this.address = address;
        this.temporary = temporary;
    }

    /**
     * Watches from now on. Temporary files of workbooks go to a folder of their own until it is closed: other programs of the
     * machine write theirs where such files usually go.
     */
    static Surroundings watch() {
        try {
            Path temporary = Files.createTempDirectory("guwen-workbooks");
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
            ServerSocketChannel address = ServerSocketChannel.open();
            address.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            address.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            address.configureBlocking(false);
            return new Surroundings(address, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address that waits for visitors. */
    String address() {
        return "http://127.0.0.1:" + address.socket().getLocalPort() + "/guwen";
    }

    State state() {
        long processes = ProcessHandle.current().descendants().count();
        return new State(temporary(), open(), processes, visited());
    }

    private boolean visited() {
        try (SocketChannel visitor = address.accept()) {
            return visitor != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Path> temporary() {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open files and sockets, where the system lists them; class files are no business of a workbook. */
    private static Set<String> open() {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return Set.of();
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.map(Surroundings::target)
                    .filter(target -> !target.isEmpty()
                            && !target.endsWith(".jar")
                            && !SYSTEM.matcher(target).find())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        try {
            address.close();
            for (Path left :
                    temporary().stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
