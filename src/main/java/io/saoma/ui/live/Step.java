package io.saoma.ui.live;

/// The pages of the way, in their order; `ADDRESS` lies beside it.
public enum Step {
    WELCOME("", "live.welcome", "live.welcomeText", "live.welcomeWhere"),
    SHOP("shop.name", "live.shop", "live.shopText", "live.shopWhere"),
    TILL("shop.till", "live.till", "live.tillText", "live.tillWhere"),
    APPID("wechat.appid", "live.appid", "live.appidText", "live.appidWhere"),
    MERCHANT("wechat.mch_id", "live.merchant", "live.merchantText", "live.merchantWhere"),
    KEY("wechat.api_key", "live.secret", "live.secretText", "live.secretWhere"),
    NOTIFY("wechat.notify_url", "live.notify", "live.notifyText", "live.notifyWhere"),
    CERTIFICATE("wechat.certificate", "live.certificate", "live.certificateText", "live.certificateWhere"),
    PROOF("", "live.proof", "live.proofText", "live.proofWhere"),
    ADDRESS("wechat.base_url", "live.address", "live.addressText", "live.addressWhere");

    /// How the settings call what is typed here: `shop.name`; empty where nothing is typed.
    public final String path;

    final String title;
    final String text;
    final String where;

    Step(String path, String title, String text, String where) {
        this.path = path;
        this.title = title;
        this.text = text;
        this.where = where;
    }

    boolean typed() {
        return !path.isEmpty();
    }

    /// Whether one gets no further with nothing typed here.
    boolean needed() {
        return switch (this) {
            case APPID, MERCHANT, KEY, NOTIFY -> true;
            case WELCOME, SHOP, TILL, CERTIFICATE, PROOF, ADDRESS -> false;
        };
    }

    Step next() {
        return switch (this) {
            case WELCOME -> SHOP;
            case SHOP -> TILL;
            case TILL -> APPID;
            case APPID -> MERCHANT;
            case MERCHANT -> KEY;
            case KEY -> NOTIFY;
            case NOTIFY -> CERTIFICATE;
            case CERTIFICATE, PROOF, ADDRESS -> PROOF;
        };
    }

    Step before() {
        return switch (this) {
            case WELCOME, SHOP -> WELCOME;
            case TILL -> SHOP;
            case APPID -> TILL;
            case MERCHANT -> APPID;
            case KEY -> MERCHANT;
            case NOTIFY -> KEY;
            case CERTIFICATE -> NOTIFY;
            case PROOF -> CERTIFICATE;
            case ADDRESS -> PROOF;
        };
    }

    /// Which one of how many, for a person to see how far it still is; the one beside counts as the last.
    int number() {
        var number = 1;
        for (var step = WELCOME; step != this && step != PROOF; step = step.next()) {
            number++;
        }
        return number;
    }
}
