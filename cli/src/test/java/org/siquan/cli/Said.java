package org.siquan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One call of the command line in this process, and what it said.
 *
 * @param out standard output
 * @param err standard error
 */
record Said(int code, String out, String err) {

    static Said by(Object... arguments) {
        return onFileSystem(Path::of, arguments);
    }

    /** As {@link #by}, with paths from another file system. */
    static Said onFileSystem(Function<String, Path> paths, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .registerConverter(Path.class, paths::apply)
                .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    String lastLine() {
        return out.lines().reduce("", (before, line) -> line);
    }
}
