package io.saoma.settings;

import io.saoma.settings.Reading.Broken;
import io.saoma.settings.Reading.Locked;
import io.saoma.settings.Reading.Ready;
import io.saoma.settings.Settings.Gateway;
import io.saoma.settings.Settings.Listen;
import io.saoma.settings.Settings.Payment;
import io.saoma.settings.Settings.Shop;
import io.saoma.settings.Settings.Sound;
import io.saoma.settings.Settings.Staff;
import io.saoma.settings.Settings.Voice;
import io.saoma.settings.Settings.WeChat;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlTable;

/// Makes settings of TOML text, or tells everything that is wrong with it at once.
final class SettingsToml {

    /// Which of them all tills of a shop have in common stands in `ShopSettings`.
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("shop", Set.of("name", "till", "cashier")),
            Map.entry("payment", Set.of("gateway", "deadline_seconds")),
            Map.entry(
                    "wechat",
                    Set.of("appid", "mch_id", "api_key", "sign_type", "base_url", "notify_url", "certificate")),
            Map.entry("notify", Set.of("listen")),
            Map.entry("sound", Set.of("volume", "voice")),
            Map.entry("printer", Set.of("to", "paper", "chinese", "cutter", "answers", "automatic")),
            Map.entry("receipt", Set.of("language", "branch", "address", "phone", "footer")),
            Map.entry("staff", Set.of("lock_minutes", "discount_percent")),
            Map.entry("backup", Set.of("folder")),
            Map.entry("share", Set.of("url", "user", "password", "authority", "desk")),
            Map.entry("update", Set.of("address", "key")),
            Map.entry("ui", Set.of("language")));

    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_DEADLINE = 300;
    private static final int LONGEST_DEADLINE = 6000;
    private static final int MOST_TILLS = 99;
    private static final int LOUDEST = 100;
    private static final int LONGEST_IDLE = 120;
    private static final int WHOLE = 100;
    private static final int KEY_LENGTH = 32;

    private final List<Problem> problems = new ArrayList<>();
    private final Path home;
    private final boolean vault;

    /// @param vault whether there is a vault, so that no secret need be here
    SettingsToml(Path home, boolean vault) {
        this.home = home;
        this.vault = vault;
    }

    Reading read(String text) {
        var toml = Toml.parse(text);
        toml.errors().forEach(this::syntax);
        if (problems.isEmpty()) {
            toml.keySet().forEach(table -> known(toml, table));
        }
        var settings = problems.isEmpty() ? Optional.of(settings(toml)) : Optional.<Settings>empty();
        return settings.filter(_ -> problems.isEmpty())
                .map(SettingsToml::readyOrLocked)
                .orElseGet(this::broken);
    }

    private static Reading readyOrLocked(Settings settings) {
        return settings.keys().filter(Keys::blank).isPresent() ? new Locked(settings) : new Ready(settings);
    }

    private Broken broken() {
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Broken(List.copyOf(problems));
    }

    /// The parser's own sentence stays here: it quotes the file.
    private void syntax(TomlParseError error) {
        problems.add(new Problem(
                error.position().line(),
                "",
                "toml",
                List.of(Integer.toString(error.position().column()))));
    }

    private void known(TomlTable toml, String name) {
        var keys = KNOWN.get(name);
        var place = toml.inputPositionOf(List.of(name));
        var line = place == null ? 0 : place.line();
        if (keys == null) {
            var told = Section.told(name);
            problems.add(new Problem(line, told, "unknown_table", List.of(told, list(KNOWN.keySet()))));
        } else if (toml.get(List.of(name)) instanceof TomlTable table) {
            var section = new Section(toml, name, problems);
            table.keySet().stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> section.problem(key, "unknown_key", Section.told(key), list(keys)));
        } else {
            problems.add(new Problem(line, name, "not_table", List.of(name)));
        }
    }

    private static String list(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private Settings settings(TomlTable toml) {
        var payment = payment(new Section(toml, "payment", problems));
        var real = payment.gateway() == Gateway.V2;
        return new Settings(
                home,
                shop(new Section(toml, "shop", problems)),
                payment,
                real ? Optional.of(wechat(new Section(toml, "wechat", problems))) : Optional.empty(),
                listen(new Section(toml, "notify", problems)),
                sound(new Section(toml, "sound", problems)),
                PrinterSection.printer(new Section(toml, "printer", problems)),
                PrinterSection.receipt(new Section(toml, "receipt", problems)),
                staff(new Section(toml, "staff", problems)),
                BackupSection.folder(new Section(toml, "backup", problems), home),
                ShareSection.share(new Section(toml, "share", problems), home, vault, real),
                UpdateSection.update(new Section(toml, "update", problems)),
                new Section(toml, "ui", problems).text("language", Set.of("zh", "en")::contains));
    }

    private static Shop shop(Section shop) {
        return new Shop(
                shop.text("name", SettingsToml::nameable).orElse("一号店"),
                shop.number("till", 1, 1, MOST_TILLS),
                shop.text("cashier", SettingsToml::nameable).orElse("收银员"));
    }

    private static boolean nameable(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private static Payment payment(Section payment) {
        var gateway = payment.text("gateway", Set.of("simulator", "v2")::contains);
        return new Payment(
                gateway.filter("v2"::equals).isPresent() ? Gateway.V2 : Gateway.SIMULATOR,
                Duration.ofSeconds(
                        payment.number("deadline_seconds", SHORTEST_DEADLINE, SHORTEST_DEADLINE, LONGEST_DEADLINE)));
    }

    private WeChat wechat(Section wechat) {
        return new WeChat(
                wechat.needed("appid", text -> text.matches("[0-9A-Za-z_-]{1,32}")),
                wechat.needed("mch_id", text -> text.matches("\\d{1,32}")),
                apiKey(wechat),
                wechat.text("sign_type", Set.of("MD5", "HMAC-SHA256")::contains).orElse("HMAC-SHA256"),
                baseUrl(wechat),
                wechat.needed("notify_url", Addresses::notifiable),
                wechat.file("certificate", home));
    }

    private ApiKey apiKey(Section wechat) {
        if (vault && wechat.blank("api_key")) {
            return ApiKey.BLANK;
        }
        var key = wechat.needed("api_key", _ -> true);
        if (!key.isEmpty() && !key.matches("[0-9A-Za-z]{" + KEY_LENGTH + "}")) {
            wechat.problem("api_key", "api_key", Integer.toString(key.codePointCount(0, key.length())));
        }
        return new ApiKey(key);
    }

    private static Optional<Listen> listen(Section notify) {
        return notify.text("listen", text -> Addresses.listenable(text).isPresent())
                .flatMap(Addresses::listenable);
    }

    private static Sound sound(Section sound) {
        var voice = sound.text("voice", Set.of("zh", "en", "off")::contains);
        return new Sound(
                sound.number("volume", Sound.USUAL.volume(), 0, LOUDEST),
                switch (voice.orElse("")) {
                    case "en" -> Voice.EN;
                    case "off" -> Voice.OFF;
                    default -> Sound.USUAL.voice();
                });
    }

    private static Staff staff(Section staff) {
        return new Staff(
                staff.number("lock_minutes", Staff.USUAL.lockMinutes(), 0, LONGEST_IDLE),
                staff.number("discount_percent", Staff.USUAL.discountPercent(), 0, WHOLE),
                Staff.USUAL.pepper());
    }

    private URI baseUrl(Section wechat) {
        var address = wechat.text("base_url", Addresses::trustworthy);
        return URI.create(problems.isEmpty() ? address.orElse("https://api.mch.weixin.qq.com") : "");
    }
}
