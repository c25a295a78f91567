package io.saoma;

import io.saoma.settings.Problem;
import io.saoma.ui.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Says what is wrong with the settings: which line, which entry, what is wrong and what to write.
final class SettingsTrouble {

    private SettingsTrouble() {}

    static List<Sentence> sentences(Path home, List<Problem> problems) {
        return Stream.concat(
                        problems.stream().map(SettingsTrouble::sentence),
                        Stream.of(Sentence.of("settings.whatToDo", home.resolve("settings.toml"))))
                .toList();
    }

    private static Sentence sentence(Problem problem) {
        var what = what(problem);
        if (problem.line() == 0) {
            return what;
        }
        return problem.key().isEmpty()
                ? Sentence.of("settings.atLine", problem.line(), what)
                : Sentence.of("settings.atKey", problem.line(), problem.key(), what);
    }

    /// Without the line, for whoever sees the value itself.
    static Sentence what(Problem problem) {
        return new Sentence(key(problem.code()), List.copyOf(problem.arguments()));
    }

    /// The same for a screen on which there is no file, but a field for each of its values.
    static Sentence atField(Problem problem) {
        return switch (problem.code()) {
            case "missing" -> Sentence.of(problem.key().startsWith("wechat.") ? "setup.missing" : "setup.missingHere");
            case "to" -> Sentence.of("setup.toWrong");
            case "certificate" -> Sentence.of("setup.certificateWrong");
            case "authority" -> Sentence.of("setup.shareAuthorityWrong");
            case "desk_alone" -> Sentence.of("setup.deskAlone");
            case "desk_closed" -> Sentence.of("setup.deskClosed");
            case "api_key" -> Sentence.of("setup.notWhole");
            default -> what(problem);
        };
    }

    private static String key(String code) {
        return switch (code) {
            case "toml" -> "settings.toml";
            case "home" -> "settings.home";
            case "unreadable" -> "settings.unreadable";
            case "not_utf8" -> "settings.notUtf";
            case "unknown_table" -> "settings.unknownTable";
            case "unknown_key" -> "settings.unknownKey";
            case "not_table" -> "settings.notTable";
            case "not_text" -> "settings.notText";
            case "missing" -> "settings.missing";
            case "name", "cashier" -> "settings.name";
            case "gateway" -> "settings.gateway";
            case "deadline_seconds" -> "settings.deadline";
            case "appid" -> "settings.appid";
            case "mch_id" -> "settings.mchId";
            case "api_key" -> "settings.apiKey";
            case "key_twice" -> "settings.keyTwice";
            case "key_not_plain" -> "settings.keyNotPlain";
            case "not_plain" -> "settings.notPlain";
            case "changed_meanwhile" -> "settings.changedMeanwhile";
            case "sign_type" -> "settings.signType";
            case "base_url" -> "settings.baseUrl";
            case "notify_url" -> "settings.notifyUrl";
            case "certificate" -> "settings.certificate";
            case "listen" -> "settings.listen";
            case "volume" -> "settings.volume";
            case "voice" -> "settings.voice";
            case "to" -> "settings.printer";
            case "paper" -> "settings.paper";
            case "chinese", "cutter", "answers", "automatic", "desk" -> "settings.yesOrNo";
            case "branch", "address", "phone", "footer" -> "settings.receiptText";
            case "till", "lock_minutes", "discount_percent" -> "settings.number";
            case "folder" -> "settings.backupFolder";
            case "folder_missing" -> "settings.folderMissing";
            case "folder_closed" -> "settings.folderClosed";
            case "url" -> "settings.shareUrl";
            case "user" -> "settings.shareUser";
            case "password" -> "settings.sharePassword";
            case "authority" -> "settings.shareAuthority";
            case "desk_alone" -> "settings.deskAlone";
            case "desk_closed" -> "settings.deskClosed";
            case "update_address" -> "settings.updateAddress";
            case "update_key" -> "settings.updateKey";
            case "language" -> "settings.language";
            default -> throw new IllegalArgumentException("no sentence for the problem " + code);
        };
    }
}
