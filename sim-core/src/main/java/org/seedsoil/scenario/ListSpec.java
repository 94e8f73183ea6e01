package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param item what each item is
 */
public record ListSpec(Spec item) implements Spec {
    /** Stands for an item that was refused, so that rules find the others in their places. */
    private static final Setting UNREAD = new Setting.Items(List.of());

    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Sequence sequence)) {
            reading.fault(path, written.mark(), "a list belongs here; allowed: " + allowed());
            return null;
        }
        List<Setting> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Setting setting = item.read(sequence.items().get(i), path.item(i), reading);
            items.add(setting == null ? UNREAD : setting);
        }
        return new Setting.Items(items);
    }

    @Override
    public @Nullable Spec below(String step) {
        return KeyPath.index(step) >= 0 ? item : null;
    }

    @Override
    public String allowed() {
        return "a list, each item " + item.allowed();
    }
}
