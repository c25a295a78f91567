package io.saoma.proof.kill;

import io.saoma.book.Evidence;
import io.saoma.proof.kill.Point.Damage;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// The home of a till that is killed, and beside it what the till complains of.
record ShopHome(Path folder, Keyring keyring) {

    private static final String TORN = "{\"seq\":9999999,\"at\":\"2026-";

    /// A home whose till goes to this address for WeChat.
    static ShopHome make(Path folder, Merchant merchant, String address, boolean passphrase) throws IOException {
        var desktop = !passphrase && System.getProperty("os.name", "").equals("Linux");
        var made = new ShopHome(
                folder, desktop ? Keyring.Desktop.make(folder.resolve("keyring")) : new Keyring.Passphrase());
        Files.createDirectories(made.home());
        Files.writeString(made.home().resolve("settings.toml"), """
            [payment]
            gateway = "v2"

            [ui]
            language = "zh"

            [wechat]
            appid = "%s"
            mch_id = "%s"
            api_key = "%s"
            base_url = "%s"
            notify_url = "http://127.0.0.1/notify"
            """.formatted(
                        merchant.appid(), merchant.mchId(), merchant.apiKey(), address));
        return made;
    }

    String name() {
        return home().toString();
    }

    Path errors() {
        return folder.resolve("errors");
    }

    void damage(Damage damage, Random random) throws IOException {
        switch (damage) {
            case NONE -> {}
            case LEDGER_LOST -> Evidence.loseLedger(home());
            case TAIL_TORN -> Evidence.tearTail(home(), TORN.substring(0, 1 + random.nextInt(TORN.length() - 1)));
        }
    }

    /// What a till that is no more has left here.
    Evidence evidence() throws IOException {
        var copy = Files.createTempDirectory(folder, "copy");
        var evidence = Evidence.of(home(), copy);
        try (var files = Files.walk(copy)) {
            for (var file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
        return evidence;
    }

    private Path home() {
        return folder.resolve("home");
    }
}
