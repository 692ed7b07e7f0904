package org.siquan.app.platform.database;

/** Something that holds the park's data while the application runs. */
interface DatabaseServer extends AutoCloseable {

    Database database();

    @Override
    void close();

    /** A server that somebody else starts and stops. */
    record External(Database database) implements DatabaseServer {

        @Override
        public void close() {
            // not ours to stop
        }
    }
}
