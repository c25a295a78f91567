package io.saoma.ui.window;

import io.saoma.sale.BusinessDay;
import io.saoma.ui.Messages;
import io.saoma.ui.Notice;
import io.saoma.ui.Sentence;
import io.saoma.ui.window.StripViewModel.Place;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Binds `strip.fxml` to its view model: the light, and where the till stands or one notice with its buttons.
public final class StripController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final StripViewModel viewModel;
    private final Messages messages;
    private final DateTimeFormatter date;
    private final Runnable openKeys;
    private final ObjectProperty<Light> light = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private HBox strip;

    @FXML
    private HBox calm;

    @FXML
    private HBox message;

    @FXML
    private Button lightButton;

    @FXML
    private Region lightMark;

    @FXML
    private Tooltip lightWhy;

    @FXML
    private Label placeLabel;

    @FXML
    private Label cashierLabel;

    @FXML
    private Label behindLabel;

    @FXML
    private Label dateLabel;

    @FXML
    private Label clockLabel;

    @FXML
    private Label headlineLabel;

    @FXML
    private Label adviceLabel;

    @FXML
    private HBox actions;

    StripController(StripViewModel viewModel, Messages messages, Runnable openKeys) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.openKeys = openKeys;
        date = DateTimeFormatter.ofPattern(
                messages.text("strip.date"), messages.language().locale());
    }

    @FXML
    private void initialize() {
        placeLabel.textProperty().bind(viewModel.placeProperty().map(this::place));
        cashierLabel.textProperty().bind(viewModel.placeProperty().map(this::cashier));
        behindLabel.textProperty().bind(viewModel.behindProperty().map(this::behind));
        behindLabel.visibleProperty().bind(behindLabel.textProperty().isNotEmpty());
        behindLabel.managedProperty().bind(behindLabel.visibleProperty());
        dateLabel.textProperty().bind(viewModel.nowProperty().map(now -> said(date, now)));
        clockLabel.textProperty().bind(viewModel.nowProperty().map(now -> said(CLOCK, now)));
        notice.bind(viewModel.noticeProperty());
        light.bind(viewModel.lightProperty());
        notice.subscribe(this::show);
        light.subscribe(this::shine);
    }

    @FXML
    private void onKeys() {
        openKeys.run();
    }

    @FXML
    private void onLight() {
        viewModel.pressLight();
    }

    private void shine(Light now) {
        lightMark.getStyleClass().setAll("dot", now.level().name().toLowerCase(Locale.ROOT));
        lightWhy.setText(messages.say(now.why()));
        lightButton.setAccessibleText(messages.say(now.level().word()) + ", " + lightWhy.getText());
        word();
    }

    /// While there is a notice to read, the light leaves its room to it: its shape says enough.
    private void word() {
        lightButton.setText(
                notice.get().isEmpty() ? messages.say(light.get().level().word()) : "");
    }

    private void show(Optional<Notice> worst) {
        calm.setVisible(worst.isEmpty());
        message.setVisible(worst.isPresent());
        strip.pseudoClassStateChanged(WARNING, level(worst, Notice.Level.WARNING));
        strip.pseudoClassStateChanged(TROUBLE, level(worst, Notice.Level.TROUBLE));
        worst.ifPresent(this::say);
        word();
    }

    private void say(Notice worst) {
        headlineLabel.setText(messages.say(worst.headline()));
        adviceLabel.setText(messages.say(worst.advice()));
        actions.getChildren().setAll(worst.actions().stream().map(this::button).toList());
    }

    private Button button(Notice.Action action) {
        var button = new Button(messages.say(action.label()));
        if (!action.cap().isEmpty()) {
            var cap = new Label(action.cap());
            cap.getStyleClass().add("keycap");
            button.setGraphic(cap);
        }
        // a notice has its buttons from outside, so no FXML can name them
        button.setOnAction(_ -> action.run().run());
        return button;
    }

    private String place(Place place) {
        return messages.text(place.desk() ? "strip.desk" : "strip.place").formatted(place.shop(), place.till());
    }

    private String cashier(Place place) {
        return place.cashier().isEmpty() || place.desk()
                ? place.cashier()
                : messages.text("strip.cashier").formatted(place.cashier());
    }

    private String behind(Optional<Sentence> behind) {
        return behind.map(messages::say).orElse("");
    }

    private static boolean level(Optional<Notice> worst, Notice.Level level) {
        return worst.filter(it -> it.level() == level).isPresent();
    }

    private static String said(DateTimeFormatter format, Instant at) {
        return format.format(at.atZone(BusinessDay.ZONE));
    }
}
