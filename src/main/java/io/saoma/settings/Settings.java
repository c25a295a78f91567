package io.saoma.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How this till is set up; every value in here has been checked.
///
/// @param wechat present where the gateway is `V2`
/// @param printer present where there is one
/// @param listen present where WeChat's payment notices are to come in
/// @param staff what a cashier may do alone
/// @param backup where the backups go; empty for the till's home
/// @param share present where this till hands its journal on to a book of several tills
/// @param update present where the till asks for newer versions
/// @param language `zh` or `en`; empty where the system decides
public record Settings(
        Path home,
        Shop shop,
        Payment payment,
        Optional<WeChat> wechat,
        Optional<Listen> listen,
        Sound sound,
        Optional<Printer> printer,
        ReceiptText receipt,
        Staff staff,
        Optional<Path> backup,
        Optional<Share> share,
        Optional<Update> update,
        Optional<String> language) {

    /// Of a till that listens on no port, sounds as usual and has no printer.
    public Settings(Path home, Shop shop, Payment payment, Optional<WeChat> wechat, Optional<String> language) {
        this(
                home,
                shop,
                payment,
                wechat,
                Optional.empty(),
                Sound.USUAL,
                Optional.empty(),
                ReceiptText.USUAL,
                Staff.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language);
    }

    /// The same, with the pepper that the vault gave.
    public Settings with(Pepper pepper) {
        return with(wechat, staff.with(pepper), share);
    }

    /// The same, with secrets that are not blank.
    Settings with(Keys keys) {
        return with(
                wechat.map(it -> it.with(keys.apiKey())),
                staff,
                share.flatMap(it -> keys.share().map(it::with)));
    }

    private Settings with(Optional<WeChat> real, Staff people, Optional<Share> shared) {
        return new Settings(
                home, shop, payment, real, listen, sound, printer, receipt, people, backup, shared, update, language);
    }

    /// Whether sales are made to WeChat's stand-in on this machine, and count for nobody.
    public boolean practice() {
        return payment.gateway() == Gateway.SIMULATOR;
    }

    /// Whether this is a manager's desk, at which nothing is sold.
    public boolean desk() {
        return share.filter(Share::desk).isPresent();
    }

    /// What the vault is for; empty in practice, which has none.
    public Optional<Keys> keys() {
        return wechat.map(it -> new Keys(it.apiKey(), share.map(Share::password)));
    }

    /// Where the money is taken, and by whom.
    ///
    /// @param till 1 to 99
    public record Shop(String name, int till, String cashier) {}

    /// How the till takes it.
    ///
    /// @param deadline how long the till waits for a payer
    public record Payment(Gateway gateway, Duration deadline) {}

    /// Who the shop is to WeChat.
    ///
    /// @param signType WeChat's word for it: `MD5` or `HMAC-SHA256`
    /// @param certificate the merchant's `apiclient_cert.p12`, without which no payment is given back
    public record WeChat(
            String appid,
            String mchId,
            ApiKey apiKey,
            String signType,
            URI baseUrl,
            String notifyUrl,
            Optional<Path> certificate) {

        WeChat with(ApiKey key) {
            return new WeChat(appid, mchId, key, signType, baseUrl, notifyUrl, certificate);
        }
    }

    /// The book of several tills, on a server, and as whom this one opens it.
    ///
    /// @param url `jdbc:postgresql://host/name` or `jdbc:mariadb://host/name`
    /// @param authority the certificate (PEM) of whoever vouches for the server; empty where Java knows him
    /// @param desk whether this machine only looks at that book, and sells nothing
    public record Share(String url, String user, Password password, Optional<Path> authority, boolean desk) {

        /// Of a till.
        public Share(String url, String user, Password password, Optional<Path> authority) {
            this(url, user, password, authority, false);
        }

        Share with(Password secret) {
            return new Share(url, user, secret, authority, desk);
        }
    }

    /// Where the newest version of the till is told.
    ///
    /// @param key the public half of whoever signs that file: Ed25519, as X.509 in base64
    public record Update(URI address, String key) {}

    /// Where this machine listens for WeChat's notices; port 0 takes a free one.
    public record Listen(InetAddress address, int port) {}

    /// How the till makes itself heard.
    ///
    /// @param volume in percent, 0 to 100; 0 is silence
    public record Sound(int volume, Voice voice) {

        public static final Sound USUAL = new Sound(80, Voice.ZH);
    }

    /// What the shop says on its receipts besides its name; empty texts are left out.
    ///
    /// @param language `zh` or `en`
    public record ReceiptText(String language, String branch, String address, String phone, String footer) {

        public static final ReceiptText USUAL = new ReceiptText("zh", "", "", "", "");
    }

    /// What the till asks of those who stand at it.
    ///
    /// @param lockMinutes after so many without a key or a touch the till locks itself; 0 is never
    /// @param discountPercent a cashier lets off so much alone
    /// @param pepper what PINs are hashed with
    public record Staff(int lockMinutes, int discountPercent, Pepper pepper) {

        public static final Staff USUAL = new Staff(5, 20, Pepper.PRACTICE);

        Staff with(Pepper other) {
            return new Staff(lockMinutes, discountPercent, other);
        }
    }

    /// The language that amounts are spoken in.
    public enum Voice {
        ZH,
        EN,
        /// Only the chime is heard.
        OFF
    }

    /// Who plays WeChat.
    public enum Gateway {
        /// WeChat Pay on this machine, for practice.
        SIMULATOR,
        /// The real one.
        V2
    }
}
