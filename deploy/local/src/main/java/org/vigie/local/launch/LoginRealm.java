package org.vigie.local.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The realm of {@code deploy/keycloak} as the local stack has it: with the demo users, for browsers on this machine. */
final class LoginRealm {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keycloak lets the port be any on these two, for they lead nowhere but here. */
    private static final List<String> HERE = List.of("http://127.0.0.1", "http://localhost");

    private LoginRealm() {}

    /** @param folder {@code deploy/keycloak} */
    static String read(Path folder) {
        try {
            ObjectNode realm = (ObjectNode) JSON.readTree(Files.readAllBytes(folder.resolve("realm.json")));
            realm.withArray("users")
                    .addAll((ArrayNode) JSON.readTree(Files.readAllBytes(folder.resolve("demo-users.json"))));
            for (JsonNode client : realm.path("clients"))
                if (client.has("redirectUris")) comeBackHere((ObjectNode) client);
            return realm.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void comeBackHere(ObjectNode client) {
        ArrayNode redirects = client.putArray("redirectUris");
        HERE.forEach(host -> redirects.add(host + "/login"));
        client.withObject("/attributes").put("post.logout.redirect.uris", String.join("/##", HERE) + "/");
    }
}
