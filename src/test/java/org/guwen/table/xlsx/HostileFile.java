package org.guwen.table.xlsx;

import java.util.List;
import java.util.function.Supplier;
import org.guwen.table.FindingCode;

/**
 * A file that means harm, or looks as if it did.
 *
 * @param name what is wrong with it
 * @param content makes its bytes
 * @param refused whether it is refused as a whole; otherwise it is read without any effect
 * @param codes codes that its findings have, each once, in alphabetical order
 */
public record HostileFile(String name, Supplier<byte[]> content, boolean refused, List<FindingCode> codes) {

    static HostileFile refused(String name, FindingCode code, Supplier<byte[]> content) {
        return new HostileFile(name, content, true, List.of(code));
    }

    static HostileFile inert(String name, Supplier<byte[]> content, FindingCode... codes) {
        return new HostileFile(name, content, false, List.of(codes));
    }

    @Override
    public String toString() {
        return name;
    }
}
