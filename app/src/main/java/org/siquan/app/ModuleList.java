package org.siquan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;

/**
 * Run by the build: writes down the modules in the order of their dependencies, which is the order of their migrations.
 * A start without this file reads every class to find the same.
 */
final class ModuleList {

    private ModuleList() {}

    /** Into the folder of compiled classes named by the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], ApplicationModulesExporter.DEFAULT_LOCATION);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, new ApplicationModulesExporter(ApplicationModules.of(Siquan.class)).toFullJson());
    }
}
