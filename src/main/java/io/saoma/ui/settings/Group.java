package io.saoma.ui.settings;

import io.saoma.ui.settings.Field.Folder;
import io.saoma.ui.settings.Field.Hidden;
import io.saoma.ui.settings.Field.Option;
import io.saoma.ui.settings.Field.Practice;
import io.saoma.ui.settings.Field.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What belongs together on the screen, in its order, with its fields.
@SuppressWarnings("ImmutableEnumChecker") // records of texts, which nobody changes
enum Group {
    SHOP(
            "setup.shop",
            Field.line("shop", "name", "一号店", "setup.shopName", "setup.shopNameHelp"),
            Field.number("shop", "till", 1, 1, "setup.till", "setup.tillHelp"),
            Field.line("shop", "cashier", "收银员", "setup.cashier", "setup.cashierHelp")),
    PAYMENT(
            "setup.payment",
            new Field("payment", "gateway", "simulator", new Practice(), "setup.gateway", "setup.gatewayHelp"),
            Field.number("payment", "deadline_seconds", 300, 60, "setup.deadline", "setup.deadlineHelp")),
    WECHAT(
            "setup.wechat",
            Field.document("wechat", "certificate", "setup.certificate", "setup.certificateHelp", "p12"),
            Field.line("wechat", "notify_url", "", "setup.notifyUrl", "setup.notifyUrlHelp"),
            Field.line("notify", "listen", "", "setup.listen", "setup.listenHelp"),
            Field.choice(
                    "wechat",
                    "sign_type",
                    "HMAC-SHA256",
                    "setup.signType",
                    "setup.signTypeHelp",
                    new Option("HMAC-SHA256", "setup.hmac"),
                    new Option("MD5", "setup.md")),
            Field.line("wechat", "base_url", "https://api.mch.weixin.qq.com", "setup.baseUrl", "setup.baseUrlHelp")),
    SOUND(
            "setup.sound",
            Field.number("sound", "volume", 80, 10, "setup.volume", "setup.volumeHelp"),
            Field.choice(
                    "sound",
                    "voice",
                    "zh",
                    "setup.voice",
                    "setup.voiceHelp",
                    new Option("zh", "setup.zh"),
                    new Option("en", "setup.en"),
                    new Option("off", "setup.off"))),
    PRINTER(
            "setup.printer",
            new Field("printer", "to", "", new Way(), "setup.to", "setup.toHelp"),
            Field.choice(
                    "printer",
                    "paper",
                    "58",
                    "setup.paper",
                    "setup.paperHelp",
                    new Option("58", "setup.narrow"),
                    new Option("80", "setup.wide")),
            Field.flag("printer", "automatic", true, "setup.automatic", "setup.automaticHelp"),
            Field.flag("printer", "cutter", true, "setup.cutter", "setup.cutterHelp"),
            Field.flag("printer", "chinese", true, "setup.chinese", "setup.chineseHelp"),
            Field.flag("printer", "answers", false, "setup.answers", "setup.answersHelp")),
    RECEIPT(
            "setup.receipt",
            Field.choice(
                    "receipt",
                    "language",
                    "zh",
                    "setup.receiptLanguage",
                    "setup.receiptLanguageHelp",
                    new Option("zh", "setup.zh"),
                    new Option("en", "setup.en")),
            Field.line("receipt", "branch", "", "setup.branch", "setup.branchHelp"),
            Field.line("receipt", "address", "", "setup.address", "setup.addressHelp"),
            Field.line("receipt", "phone", "", "setup.phone", "setup.phoneHelp"),
            Field.line("receipt", "footer", "", "setup.footer", "setup.footerHelp")),
    STAFF(
            "setup.staff",
            Field.number("staff", "lock_minutes", 5, 1, "setup.lock", "setup.lockHelp"),
            Field.number("staff", "discount_percent", 20, 5, "setup.discount", "setup.discountHelp")),
    DISPLAY("setup.display"),
    BACKUP(
            "setup.backup",
            new Field("backup", "folder", "", new Folder(), "setup.backupFolder", "setup.backupFolderHelp")),
    SHARE(
            "setup.share",
            Field.line("share", "url", "", "setup.shareUrl", "setup.shareUrlHelp"),
            Field.line("share", "user", "", "setup.shareUser", "setup.shareUserHelp"),
            new Field("share", "password", "", new Hidden(), "setup.sharePassword", "setup.sharePasswordHelp"),
            Field.document(
                    "share", "authority", "setup.shareAuthority", "setup.shareAuthorityHelp", "pem", "crt", "cer"),
            Field.flag("share", "desk", false, "setup.shareDesk", "setup.shareDeskHelp")),
    UPDATE(
            "setup.update",
            Field.line("update", "address", "", "setup.updateAddress", "setup.updateAddressHelp"),
            Field.line("update", "key", "", "setup.updateKey", "setup.updateKeyHelp")),
    LANGUAGE(
            "setup.language",
            Field.choice(
                    "ui",
                    "language",
                    "",
                    "setup.uiLanguage",
                    "setup.uiLanguageHelp",
                    new Option("", "setup.system"),
                    new Option("zh", "setup.zh"),
                    new Option("en", "setup.en")));

    private final String label;
    private final List<Field> fields;

    Group(String label, Field... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    /// The key of its name.
    String label() {
        return label;
    }

    List<Field> fields() {
        return fields;
    }

    /// Where a value of the file is shown; nowhere for one that this screen does not have.
    static Optional<Group> of(String path) {
        return Arrays.stream(values())
                .filter(group ->
                        group.fields.stream().anyMatch(field -> field.path().equals(path)))
                .findFirst();
    }

    Group after(int steps) {
        var all = List.of(values());
        return all.get(Math.floorMod(all.indexOf(this) + steps, all.size()));
    }
}
