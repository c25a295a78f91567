package io.saoma.ui.live;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds `live.fxml`: one page at a time, its one field, what is wrong in it, and WeChat's word on the last.
public final class LiveController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final LiveViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<LiveFace> face = new SimpleObjectProperty<>();
    private final ObjectProperty<Step> page = new SimpleObjectProperty<>();
    private final ObjectProperty<Entries> entries = new SimpleObjectProperty<>();
    private boolean bare;

    @FXML
    private Label stepLabel;

    @FXML
    private Label titleLabel;

    @FXML
    private Label textLabel;

    @FXML
    private Label whereLabel;

    @FXML
    private HBox fieldBox;

    @FXML
    private TextField entryField;

    @FXML
    private PasswordField secretField;

    @FXML
    private Button sideButton;

    @FXML
    private HBox signBox;

    @FXML
    private ToggleButton hmacButton;

    @FXML
    private ToggleButton oldButton;

    @FXML
    private VBox summaryBox;

    @FXML
    private VBox answer;

    @FXML
    private ProgressIndicator spinner;

    @FXML
    private Label headlineLabel;

    @FXML
    private Label adviceLabel;

    @FXML
    private Label faultLabel;

    @FXML
    private Button againButton;

    @FXML
    private Button addressButton;

    @FXML
    private Button nextButton;

    public LiveController(LiveViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        entryField.textProperty().bindBidirectional(viewModel.entryProperty());
        secretField.textProperty().bindBidirectional(viewModel.entryProperty());
        entries.bind(viewModel.entriesProperty());
        face.bind(viewModel.faceProperty());
        entries.subscribe(now -> {
            hmacButton.setSelected(!now.md5());
            oldButton.setSelected(now.md5());
            summaryBox.getChildren().setAll(new Summary(now, messages).rows());
        });
        face.subscribe(this::show);
        page.bind(viewModel.pageProperty());
        page.subscribe((_, _) -> turn());
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "live.keyNext", viewModel::enter),
                Key.pressed(KeyCode.F5, "live.keyAgain", viewModel::again),
                Key.pressed(KeyCode.F8, "live.keySide", this::onSide),
                Key.pressed(KeyCode.F9, "live.keySign", this::onOtherSign),
                Key.pressed(KeyCode.ESCAPE, "live.keyBack", viewModel::back));
    }

    @Override
    public void focus() {
        if (!face.get().step().typed()) {
            nextButton.requestFocus();
        } else if (masked()) {
            secretField.requestFocus();
            secretField.end();
        } else {
            entryField.requestFocus();
            entryField.end();
        }
    }

    @Override
    public void typed(String characters) {
        focus();
        if (face.get().step().typed()) {
            viewModel.entryProperty().set(viewModel.entryProperty().get() + characters);
            focus();
        }
    }

    /// A scanner may type for the manager; it never leads away from here.
    @Override
    public boolean scanned(String code) {
        if (face.get().step().typed()) {
            viewModel.entryProperty().set(code);
        }
        return true;
    }

    @FXML
    private void onNext() {
        viewModel.enter();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    @FXML
    private void onAgain() {
        viewModel.again();
    }

    @FXML
    private void onAddress() {
        viewModel.address();
    }

    @FXML
    private void onHmac() {
        viewModel.sign(false);
        hmacButton.setSelected(true);
    }

    @FXML
    private void onOld() {
        viewModel.sign(true);
        oldButton.setSelected(true);
    }

    private void onOtherSign() {
        if (face.get().step() == Step.KEY) {
            viewModel.sign(!entries.get().md5());
        }
    }

    /// What this page has besides its field: the key to be seen, a file to be chosen, the address.
    @FXML
    private void onSide() {
        switch (face.get().step()) {
            case KEY -> {
                bare = !bare;
                show(face.get());
                focus();
            }
            case CERTIFICATE -> choose();
            case PROOF -> viewModel.address();
            default -> focus();
        }
    }

    private void choose() {
        new CertificateDialog(messages)
                .ask(entryField.getScene().getWindow())
                .ifPresent(file -> viewModel.entryProperty().set(file.toString()));
        focus();
    }

    private boolean masked() {
        return face.get().step() == Step.KEY && !bare;
    }

    /// Another page: the key is hidden again, and what is typed stands in the place of what stood there.
    private void turn() {
        bare = false;
        show(face.get());
        focus();
        entryField.selectAll();
        secretField.selectAll();
    }

    private void show(LiveFace now) {
        var step = now.step();
        stepLabel.setText(messages.say(Sentence.of("live.step", step.number(), Step.PROOF.number())));
        titleLabel.setText(messages.text(step.title));
        textLabel.setText(messages.text(step.text));
        whereLabel.setText(messages.text(step.where));
        Visible.when(whereLabel, now.verdict().isEmpty());
        showField(now);
        showAnswer(now);
        Visible.when(summaryBox, step == Step.PROOF && now.verdict().isEmpty());
        faultLabel.setText(now.fault().map(messages::say).orElse(""));
        Visible.when(
                againButton, now.verdict().filter(it -> it.mend().isPresent()).isPresent());
        Visible.when(addressButton, step == Step.PROOF && now.verdict().isEmpty());
        nextButton.setText(messages.say(now.next()));
        nextButton.setDisable(now.working());
    }

    private void showField(LiveFace now) {
        var step = now.step();
        Visible.when(fieldBox, step.typed());
        fieldBox.pseudoClassStateChanged(WRONG, now.fault().isPresent());
        Visible.when(entryField, !masked());
        Visible.when(secretField, masked());
        entryField.setAccessibleText(messages.text(step.title));
        Visible.when(sideButton, step == Step.KEY || step == Step.CERTIFICATE);
        sideButton.setText(messages.text(step == Step.KEY ? bare ? "live.hide" : "live.show" : "live.choose"));
        Visible.when(signBox, step == Step.KEY);
    }

    private void showAnswer(LiveFace now) {
        var verdict = now.verdict();
        var asking = now.step() == Step.PROOF && now.working();
        Visible.when(answer, verdict.isPresent() || asking);
        Visible.when(spinner, asking);
        headlineLabel.setText(
                verdict.map(Verdict::headline).map(messages::say).orElseGet(() -> messages.text("live.asking")));
        adviceLabel.setText(
                verdict.map(Verdict::advice).map(messages::say).orElseGet(() -> messages.text("live.askingAdvice")));
        answer.pseudoClassStateChanged(GOOD, verdict.filter(Verdict::good).isPresent());
        answer.pseudoClassStateChanged(TROUBLE, verdict.filter(it -> !it.good()).isPresent());
    }
}
