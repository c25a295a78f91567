package io.saoma.ui.orders.audit;

import io.saoma.report.AuditKind;
import io.saoma.report.AuditRow;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.TillChoices;
import io.saoma.ui.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Binds `audit.fxml`: the lines of the journal in words, and the proof that they are what was written. The focus stays
/// in the search line.
public final class AuditController implements Screen {

    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final AuditViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<AuditFace> face = new SimpleObjectProperty<>(AuditFace.START);
    private final List<Optional<AuditKind>> kinds = new ArrayList<>();
    private int top;

    @FXML
    private HBox everywhereBox;

    @FXML
    private ToggleButton everywhereButton;

    @FXML
    private HBox spanBox;

    @FXML
    private TextField textField;

    @FXML
    private FlowPane kindBox;

    @FXML
    private FlowPane tillBox;

    @FXML
    private ListView<AuditRow> rowList;

    @FXML
    private Label emptyLabel;

    @FXML
    private Button moreButton;

    @FXML
    private Button verifyButton;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label proofLabel;

    public AuditController(AuditViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        for (var span : AuditSpan.values()) {
            spanBox.getChildren().add(button(messages.text(span.key()), () -> viewModel.look(span)));
        }
        kinds.add(Optional.empty());
        for (var kind : AuditKind.values()) {
            kinds.add(Optional.of(kind));
        }
        for (var kind : kinds) {
            var word = messages.text(kind.map(AuditController::key).orElse("filter.all"));
            kindBox.getChildren().add(button(word, () -> viewModel.look(kind)));
        }
        Visible.when(everywhereBox, viewModel.othersToSee());
        rowList.setCellFactory(list -> new AuditCell(list, messages));
        textField.textProperty().bindBidirectional(viewModel.textProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<>(ownKeys());
        if (viewModel.othersToSee()) {
            keys.add(Key.withCtrl(KeyCode.T, "orders.keyEverywhere", () -> {
                viewModel.seeOtherwise();
                return true;
            }));
            keys.add(Key.pressed(KeyCode.F6, "audit.keyTill", viewModel::seeNext));
        }
        return keys;
    }

    private List<Key> ownKeys() {
        return List.of(
                Key.pressed(KeyCode.F2, "audit.keySpan", this::nextSpan),
                Key.pressed(KeyCode.F3, "audit.keyKind", this::nextKind),
                Key.pressed(KeyCode.F4, "audit.more", viewModel::more),
                Key.pressed(KeyCode.F5, "orders.refresh", viewModel::refresh),
                Key.pressed(KeyCode.PAGE_UP, "audit.keyUp", () -> scroll(-1)),
                Key.pressed(KeyCode.PAGE_DOWN, "audit.keyDown", () -> scroll(1)),
                Key.pressed(KeyCode.F8, "audit.verify", viewModel::verify),
                Key.pressed(KeyCode.ESCAPE, "audit.keyEsc", viewModel::back));
    }

    @Override
    public void focus() {
        textField.requestFocus();
        textField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        textField.appendText(characters);
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    @FXML
    private void onEverywhere() {
        viewModel.seeOtherwise();
        show(face.get());
    }

    @FXML
    private void onMore() {
        viewModel.more();
    }

    @FXML
    private void onVerify() {
        viewModel.verify();
    }

    private ToggleButton button(String word, Runnable deed) {
        var button = new ToggleButton(word);
        button.setFocusTraversable(false);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            deed.run();
            show(face.get());
        });
        return button;
    }

    private void nextSpan() {
        var all = List.of(AuditSpan.values());
        viewModel.look(all.get((all.indexOf(face.get().span()) + 1) % all.size()));
    }

    private void nextKind() {
        viewModel.look(kinds.get((kinds.indexOf(face.get().kind()) + 1) % kinds.size()));
    }

    private void scroll(int pages) {
        var rows = Math.max(1, (int) (rowList.getHeight() / rowList.getFixedCellSize()) - 1);
        top = Math.clamp(
                top + (long) pages * rows, 0, Math.max(0, rowList.getItems().size() - 1));
        rowList.scrollTo(top);
    }

    private void show(AuditFace now) {
        everywhereButton.setSelected(now.tills().isPresent());
        TillChoices.show(tillBox, now.tills(), now.known(), messages, viewModel::see);
        mark(spanBox.getChildren(), List.of(AuditSpan.values()).indexOf(now.span()));
        // the search line stands before them
        mark(kindBox.getChildren().subList(1, kinds.size() + 1), kinds.indexOf(now.kind()));
        if (!rowList.getItems().equals(now.rows())) {
            rowList.getItems().setAll(now.rows());
        }
        emptyLabel.setText(now.problem()
                .map(messages::say)
                .orElseGet(() -> messages.text(now.busy() ? "audit.reading" : "audit.none")));
        moreButton.setVisible(now.next().isPresent());
        moreButton.setDisable(now.busy());
        Visible.when(bar, now.tills().isEmpty() && now.progress().isPresent());
        bar.setProgress(now.progress().orElse(0));
        Visible.when(verifyButton, now.tills().isEmpty());
        verifyButton.setDisable(now.progress().isPresent());
        proofLabel.setText(messages.say(proof(now)));
        proofLabel.pseudoClassStateChanged(BROKEN, now.problem().isPresent() || broken(now));
    }

    private static boolean broken(AuditFace now) {
        return now.tills().isEmpty()
                && now.proof().filter(it -> !it.breaks().isEmpty()).isPresent();
    }

    private static void mark(List<Node> buttons, int chosen) {
        for (var i = 0; i < buttons.size(); i++) {
            ((ToggleButton) buttons.get(i)).setSelected(i == chosen);
        }
    }

    private static Sentence proof(AuditFace now) {
        if (now.problem().isPresent()) {
            return now.problem().get();
        }
        if (now.tills().isPresent()) {
            return Sentence.of("audit.elsewhere");
        }
        if (now.progress().isPresent()) {
            return Sentence.of("audit.verifying");
        }
        return now.proof().map(AuditController::said).orElse(Sentence.of("audit.unverified"));
    }

    private static Sentence said(Proof proof) {
        return proof.breaks().isEmpty()
                ? Sentence.of("audit.whole", proof.lines(), proof.head())
                : Sentence.of(
                        "audit.broken", proof.breaks().size(), proof.breaks().getFirst());
    }

    private static String key(AuditKind kind) {
        return switch (kind) {
            case SALES -> "audit.sales";
            case REFUNDS -> "audit.refunds";
            case BASKET -> "audit.basket";
            case SHIFT -> "audit.shift";
            case STAFF -> "audit.staff";
            case GOODS -> "audit.goods";
            case PRINT -> "audit.print";
            case BOOK -> "audit.book";
        };
    }
}
