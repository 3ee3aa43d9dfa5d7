package org.vigie.local.token;

import java.util.List;

/**
 * Who a token is for. All three go into JSON as they are, so their letters are checked here.
 *
 * @param role one of {@link #ROLES}
 * @param authority INSEE code of the department's authority; empty for every other role
 * @param client the client's name, the same for a role each time unless another is asked for
 */
public record Bearer(String role, String authority, String client) {
    /** The roles that services know. */
    public static final List<String> ROLES = List.of(
            "call-writer",
            "listener",
            "coordinator",
            "department",
            "analyst",
            "cartographer",
            "privacy-officer",
            "operator",
            "service");

    /** @throws IllegalArgumentException with a sentence for whoever asked */
    public Bearer {
        if (!ROLES.contains(role))
            throw new IllegalArgumentException(
                    "There is no role \"" + role + "\"; the roles are " + String.join(", ", ROLES) + ".");
        if (role.equals("department") && authority.isEmpty())
            throw new IllegalArgumentException("A department needs its code: department --authority 59D.");
        if (!authority.matches("[0-9A-Z]{0,6}"))
            throw new IllegalArgumentException("An authority is an INSEE code such as 59D, 69M or 975.");
        if (!client.matches("[A-Za-z0-9._-]{1,100}"))
            throw new IllegalArgumentException("A client's name has letters, digits, dots and dashes.");
    }

    /** The role's usual bearer. */
    public static Bearer of(String role) {
        return new Bearer(role, "", "local-" + role);
    }

    /** The department behind an authority. */
    public static Bearer department(String authority) {
        return new Bearer("department", authority, "local-department");
    }
}
