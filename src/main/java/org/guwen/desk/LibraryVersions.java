package org.guwen.desk;

import java.util.Objects;
import org.webjars.WebJarVersionLocator;

/** Which versions of the libraries of the pages the program carries. */
final class LibraryVersions {

    private final WebJarVersionLocator locator = new WebJarVersionLocator();

    /**
     * The version of a library.
     *
     * @param name its folder below {@code /webjars/}
     * @throws IllegalStateException if the program does not carry it
     */
    String of(String name) {
        return Objects.requireNonNull(locator.version(name), () -> "the program carries no WebJar named " + name);
    }

    /** Address of a file of a library. */
    String address(String name, String file) {
        return "/webjars/" + name + "/" + of(name) + "/" + file;
    }
}
