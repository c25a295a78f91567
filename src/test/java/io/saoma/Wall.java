package io.saoma;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/// The floor plan of the house: which room may know which. Beside each wall stands a breach that it has to notice,
/// written as `package: statement`.
@SuppressWarnings("ImmutableEnumChecker") // rules and lists stand still here
enum Wall {
    SALE(only("sale"), "io.saoma.sale: new io.saoma.payment.Step.Done();"),
    PAYMENT(only("payment", "io.saoma.sale..", "org.slf4j.."), "io.saoma.payment: new io.saoma.simulator.Breach();"),
    WECHAT(
            only(
                    "wechat",
                    "io.saoma.payment..",
                    "io.saoma.sale..",
                    "org.apache.hc..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.codehaus.stax2..",
                    "com.ctc.wstx..",
                    "javax..",
                    "org.slf4j.."),
            "io.saoma.wechat: new io.saoma.book.Breach();"),
    BOOK(
            only(
                    "book",
                    "io.saoma.payment..",
                    "io.saoma.sale..",
                    "javax.sql..",
                    "org.h2..",
                    "org.flywaydb..",
                    "org.postgresql..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.slf4j.."),
            "io.saoma.book: new io.saoma.wechat.Breach();"),
    SHOP(
            only("shop", "io.saoma.sale..", "de.siegmar.fastcsv..", "javax.crypto.."),
            "io.saoma.shop: new io.saoma.book.Breach();"),
    REPORT(
            only(
                    "report",
                    "io.saoma.sale..",
                    "io.saoma.payment..",
                    "io.saoma.book..",
                    "de.siegmar.fastcsv..",
                    "org.dhatim.fastexcel..",
                    "org.slf4j.."),
            "io.saoma.report: new io.saoma.wechat.Breach();"),
    PRINT(
            only(
                    "print",
                    "io.saoma.sale..",
                    "io.saoma.payment..",
                    "io.saoma.book..",
                    "io.saoma.report..",
                    "io.saoma.device..",
                    "org.slf4j.."),
            "io.saoma.print: new io.saoma.wechat.Breach();"),
    DEVICE(
            only("device", "io.saoma.sale..", "javax.sound..", "javax.print..", "com.google.zxing..", "org.slf4j.."),
            "io.saoma.device: new io.saoma.book.Breach();"),
    SETTINGS(only("settings", "org.tomlj..", "javax.crypto.."), "io.saoma.settings: io.saoma.sale.Money.parse(\"1\");"),
    SUPPORT(only("support"), "io.saoma.support: io.saoma.sale.Money.parse(\"1\");"),
    UPDATE(only("update", "org.apache.hc..", "org.slf4j.."), "io.saoma.update: io.saoma.sale.Money.parse(\"1\");"),
    SIMULATOR(
            only("simulator", "org.apache.hc.core5..", "javax.xml..", "javax.crypto..", "org.slf4j.."),
            "io.saoma.simulator: io.saoma.sale.Money.parse(\"1\");"),

    ONLY_THE_BOOK_SPEAKS_SQL(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.saoma.book..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql.."),
            "io.saoma.payment: java.sql.DriverManager.getDrivers();"),
    ONLY_WECHAT_AND_THE_UPDATE_HINT_SPEAK_HTTP(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.saoma.wechat..", "io.saoma.simulator..", "io.saoma.update..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "org.apache.hc.."),
            "io.saoma.ui: java.net.http.HttpClient.newHttpClient();"),
    SCREENS_KNOW_NEITHER_WECHAT_NOR_THE_BOOK(
            noClasses()
                    .that()
                    .resideInAPackage("io.saoma.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.saoma.wechat..", "io.saoma.book.."),
            "io.saoma.ui.orders: new io.saoma.book.Breach();"),
    SCREENS_DO_NOT_KNOW_EACH_OTHER(
            slices().matching("io.saoma.ui.(*)..").should().notDependOnEachOther(),
            "io.saoma.ui.orders: new io.saoma.ui.pay.Breach();"),
    ONLY_THE_PRACTICE_PHONE_KNOWS_THE_SIMULATOR(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.saoma", "io.saoma.simulator..", "io.saoma.ui.practice..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.saoma.simulator.."),
            "io.saoma.ui.pay: new io.saoma.simulator.Breach();"),
    ONLY_SCREENS_KNOW_JAVAFX(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.saoma", "io.saoma.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.."),
            "io.saoma.shop: new javafx.beans.property.SimpleStringProperty();"),
    VIEW_MODELS_KNOW_NO_CONTROLS(
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."),
            "io.saoma.ui.BreachViewModel: new javafx.scene.control.Label();"),
    ONE_DOOR_TO_THE_JAVAFX_THREAD(
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(UiTasks.class)
                    .and()
                    .resideOutsideOfPackage("io.saoma")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Platform.class),
            "io.saoma.ui: java.util.concurrent.Executor fx = javafx.application.Platform::runLater;"),
    NO_OTHER_TIMERS_OR_THREADS(
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Timer.class, CompletableFuture.class, ScheduledService.class, Task.class)
                    .orShould()
                    .callMethodWhere(
                            target(owner(assignableTo(Thread.class))).and(target(HasName.Predicates.name("sleep")))),
            "io.saoma.ui: Thread.sleep(1);"),
    TIME_COMES_FROM_AN_INJECTED_CLOCK(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.saoma")
                    .should()
                    .callMethodWhere(
                            target(owner(nameMatching("java\\.time\\..*"))).and(target(HasName.Predicates.name("now"))))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            "io.saoma.payment: java.time.LocalDate.now();"),
    NOBODY_INTERRUPTS(
            noClasses()
                    .should()
                    .callMethod(Thread.class, "interrupt")
                    .orShould()
                    .callMethodWhere(
                            target(owner(assignableTo(Future.class))).and(target(HasName.Predicates.name("cancel"))))
                    .orShould()
                    .callMethodWhere(target(owner(assignableTo(ExecutorService.class)))
                            .and(target(HasName.Predicates.name("shutdownNow"))))
                    .because("H2 closes its file when a thread inside it is interrupted"),
            "io.saoma.ui: new java.util.concurrent.FutureTask<>(() -> 1).cancel(true);"),
    NOBODY_CHOOSES_WHAT_TO_TRUST(
            noClasses()
                    .should()
                    .dependOnClassesThat(assignableTo(TrustManager.class).or(assignableTo(HostnameVerifier.class)))
                    .because("certificates are checked as Java checks them"),
            "io.saoma.wechat: org.apache.hc.client5.http.ssl.NoopHostnameVerifier.INSTANCE.toString();"),
    ONLY_THE_OWN_CERTIFICATE_CHANGES_TLS(
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.saoma.wechat.ClientCertificate")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "javax.net.ssl..",
                                    "org.apache.hc.client5.http.ssl..",
                                    "org.apache.hc.core5.ssl..",
                                    "org.apache.hc.core5.http.ssl..")
                            .and(not(assignableTo(IOException.class)))
                            // handed on as they are: neither makes a connection or decides whom it trusts
                            .and(not(type(SSLSocket.class).or(type(TlsSocketStrategy.class)))))
                    .because("certificates are checked as Java checks them, and no switch turns that off"),
            "io.saoma.wechat: org.apache.hc.client5.http.ssl.NoopHostnameVerifier.INSTANCE.toString();"),
    ROOMS_FORM_NO_CIRCLE(
            slices().matching("io.saoma.(*)..").should().beFreeOfCycles(),
            "io.saoma.shop: new io.saoma.report.Breach();",
            "io.saoma.report: new io.saoma.shop.Breach();");

    final ArchRule rule;
    final List<String> breach;

    Wall(ArchRule rule, String... breach) {
        this.rule = rule;
        this.breach = List.of(breach);
    }

    /// The room may know itself, the JDK's base and what is named.
    private static ArchRule only(String room, String... known) {
        var all = Stream.concat(Stream.of("io.saoma." + room + "..", "java..", "org.jspecify.."), Stream.of(known));
        return classes()
                .that()
                .resideInAPackage("io.saoma." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all.toArray(String[]::new));
    }
}
