package org.policytrack.bare;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends the bytes of a file that was read once, on the thread that serves the connection: no handler does less. */
@Path("/ready")
public class ReadyBytes {

    private static final String TAG = "\"bare\"";

    private final java.nio.file.Path folder;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    ReadyBytes(@ConfigProperty(name = "bare.folder") java.nio.file.Path folder) {
        this.folder = folder;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    public Response send(@PathParam("name") String name, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        if (TAG.equals(ifNoneMatch)) {
            return Response.notModified().header("ETag", TAG).build();
        }
        return Response.ok(read.computeIfAbsent(name, this::bytes))
                .header("ETag", TAG)
                .build();
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
