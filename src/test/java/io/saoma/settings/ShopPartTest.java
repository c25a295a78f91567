package io.saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.ShopPart.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other tills have set is written into the file of this one with care.
class ShopPartTest {

    private static final String SAID = """
        # 店
        [shop]
        name = "a" # ours
        [staff]
        lock_minutes = 5 # not long
        #discount_percent = 20
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    @SuppressWarnings("NullAway.Init")
    private ShopPart part;

    @BeforeEach
    void open() throws IOException {
        file = new SettingsFile(home);
        say(SAID);
        part = new ShopPart(file);
        part.begin();
    }

    /// None of them is a secret, or what a merchant, a till or a machine is.
    @Test
    void everyOneOfThemIsASettingAndNoSecretTravels() throws IOException {
        for (var path : ShopSettings.paths()) {
            var value = path.equals("receipt.language") ? "en" : "600";
            var wanted = path.startsWith("staff") ? "7" : value;
            assertEquals(
                    List.of(),
                    file.problems(
                            file.text(),
                            List.of(ShopSettings.change(path, wanted).orElseThrow())));
            assertTrue(List.of("payment", "receipt", "staff").contains(path.substring(0, path.indexOf('.'))), path);
        }
        for (var path : List.of("shop.name", "shop.till", "payment.gateway", "wechat.api_key", "share.password")) {
            assertFalse(ShopSettings.has(path));
            assertEquals(Optional.empty(), ShopSettings.change(path, "x"));
        }
    }

    @Test
    void allElseStaysAsItWasAndWhatStoodThereIsTold() throws IOException {
        var was = part.write(Map.of("staff.lock_minutes", "9", "staff.discount_percent", "30", "receipt.footer", ""));

        assertEquals(Map.of("staff.lock_minutes", "5", "staff.discount_percent", ""), was);
        assertEquals(
                SAID.replace("= 5 #", "= 9 #")
                        .replace("#discount_percent = 20\n", "#discount_percent = 20\ndiscount_percent = 30\n"),
                said());
        assertEquals("9", part.values().get("staff.lock_minutes"));
        assertEquals(Map.of("staff.lock_minutes", "9"), part.write(Map.of("staff.lock_minutes", "")));
        assertEquals(Optional.empty(), part.trouble());
    }

    @Test
    void whatIsNoShopsSettingIsNeverWritten() throws IOException {
        assertEquals(
                Map.of(),
                part.write(Map.of("shop.name", "b", "share.password", "x", "staff.shoe_size", "44", "nonsense", "1")));
        assertEquals(SAID, said());
        assertEquals(Optional.empty(), part.trouble());
    }

    @Test
    void aFileThatWasChangedByHandIsLeftAlone() throws IOException {
        var mine = SAID.replace("\"a\"", "\"b\"");
        say(mine);
        assertEquals(Map.of(), part.write(Map.of("staff.lock_minutes", "9")));
        assertEquals(mine, said());
        assertEquals(Optional.of(Trouble.BY_HAND), part.trouble());

        var again = new ShopPart(file);
        again.begin();
        assertEquals(Map.of("staff.lock_minutes", "5"), again.write(Map.of("staff.lock_minutes", "9")));
    }

    @Test
    void whatThisTillRefusesKeepsNoneOfTheOthersOut() throws IOException {
        var was = part.write(Map.of("staff.lock_minutes", "9", "staff.discount_percent", "1000"));

        assertEquals(Map.of("staff.lock_minutes", "5"), was);
        assertEquals("9", part.values().get("staff.lock_minutes"));
        assertEquals("", part.values().get("staff.discount_percent"));
        assertEquals(Optional.of(Trouble.REFUSED), part.trouble());
    }

    @Test
    void whoeverChangesSomethingElseMeanwhileIsNotInTheWay() throws IOException {
        var seen = file.text();
        part.write(Map.of("staff.lock_minutes", "9"));
        assertTrue(part.stands(seen));
        assertInstanceOf(Writing.Changed.class, part.change(seen, List.of(new Change("shop", "name", "b"))));
        assertEquals(SAID.replace("= 5 #", "= 9 #").replace("\"a\"", "\"b\""), said());

        say(SAID);
        assertFalse(part.stands(seen.with(new Change("shop", "name", "c")).orElseThrow()));
        assertTrue(part.stands(seen), "whoever saw it so");
        say(SAID + "#\n");
        assertInstanceOf(Writing.Refused.class, part.change(seen, List.of(new Change("shop", "name", "c"))));
    }

    private void say(String text) throws IOException {
        Files.writeString(home.resolve("settings.toml"), text);
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("settings.toml"));
    }
}
