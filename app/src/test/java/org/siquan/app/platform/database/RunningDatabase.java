package org.siquan.app.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of an application that runs in another process. */
public final class RunningDatabase {

    private static final int LINE_OF_PORT = 3; // of postmaster.pid, from 0

    private RunningDatabase() {}

    /** As the superuser, for whom no policy holds; {@code folder} is the application's data directory. */
    public static Connection superuser(Path folder) throws IOException, SQLException {
        DatabaseHome home = new DatabaseHome(folder);
        String port = Files.readAllLines(home.data().resolve("postmaster.pid")).get(LINE_OF_PORT);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/siquan",
                "postgres",
                Credentials.readOrCreate(home.credentials()).superuser());
    }
}
