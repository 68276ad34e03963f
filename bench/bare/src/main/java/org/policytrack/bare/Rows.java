package org.policytrack.bare;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Inserts what is sent, durably: as one row, one statement, committed by itself; or as several, each a statement, committed
 * together.
 */
@Path("/rows")
public class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    void makeTable(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bare_row"
                    + " (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, content TEXT NOT NULL)");
        }
    }

    @POST
    @RunOnVirtualThread
    public Response add(String content) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(content, connection);
        }
        return Response.status(Response.Status.CREATED).build();
    }

    @POST
    @Path("{number}")
    @RunOnVirtualThread
    public Response addSeveral(@PathParam("number") int number, String content) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int row = 0; row < number; row++) {
                insert(content, connection);
            }
            connection.commit();
        }
        return Response.status(Response.Status.CREATED).build();
    }

    private static void insert(String content, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare_row (content) VALUES (?)")) {
            insert.setString(1, content);
            insert.executeUpdate();
        }
    }
}
