package io.saoma.book.share;

import java.util.ArrayList;
import java.util.List;

/// As what the owner of a shared book lets a user of the database in, and what such a one may do with the tables.
public enum Guest {
    /// Reads everything, adds its lines and draws the tables from them; it changes and removes no line that stands.
    TILL,
    /// Reads everything.
    READER,
    /// Writes down of what WeChat has told it, and sees nothing else.
    RECEIVER;

    private static final List<Right> RIGHTS = List.of(
            new Right("chain", "SELECT, INSERT, UPDATE"),
            new Right("entry", "SELECT, INSERT"),
            new Right("lineage", "SELECT, INSERT"),
            new Right("claim", "SELECT, INSERT, DELETE"),
            new Right("takeover", "SELECT, INSERT"),
            new Right("sale", "SELECT, INSERT, UPDATE"),
            new Right("sale_line", "SELECT, INSERT"),
            new Right("cash", "SELECT, INSERT"),
            new Right("refund", "SELECT, INSERT, UPDATE"),
            new Right("shop_entry", "SELECT, INSERT"),
            new Right("shift", "SELECT, INSERT, UPDATE"),
            new Right("drawer", "SELECT, INSERT"),
            new Right("mark", "SELECT, INSERT"),
            new Right("slip", "SELECT, INSERT, UPDATE"),
            new Right("payorder", "SELECT, INSERT, UPDATE"),
            new Right("bill", "SELECT, INSERT, DELETE"),
            new Right("bill_order", "SELECT, INSERT, DELETE"),
            new Right("notice", "SELECT"),
            new Right("shop_change", "SELECT, INSERT"));

    /// Flyway's own, by which everybody sees whether the tables are what he knows.
    private static final String VERSIONS = "flyway_schema_history";

    /// What a till may do with a table.
    private record Right(String table, String deeds) {}

    /// Whether a user of the database can be let in by this name.
    public static boolean knows(String user) {
        return user.matches("[a-z_][a-z0-9_]*");
    }

    /// What is said to the server to let this user in.
    List<String> grants(String user) {
        if (!knows(user)) {
            throw new IllegalArgumentException("no name for a user: " + user);
        }
        var grants = new ArrayList<String>();
        grants.add(grant("SELECT", VERSIONS, user));
        switch (this) {
            case TILL -> RIGHTS.forEach(right -> grants.add(grant(right.deeds(), right.table(), user)));
            case READER -> RIGHTS.forEach(right -> grants.add(grant("SELECT", right.table(), user)));
            case RECEIVER -> grants.add(grant("SELECT, INSERT, UPDATE, DELETE", "notice", user));
        }
        return grants;
    }

    private static String grant(String deeds, String table, String user) {
        return "GRANT " + deeds + " ON " + table + " TO " + user;
    }
}
