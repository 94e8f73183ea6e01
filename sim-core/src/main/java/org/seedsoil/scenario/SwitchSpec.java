package org.seedsoil.scenario;

/** A switch: {@code on} or {@code off}. */
public record SwitchSpec() implements ValueSpec {
    @Override
    public Setting parse(String text) {
        return switch (text) {
            case "on" -> new Setting.Switch(true);
            case "off" -> new Setting.Switch(false);
            default ->
                throw new IllegalArgumentException("'" + Suggestion.clip(text) + "' is no switch; allowed: on, off");
        };
    }

    @Override
    public String format(Setting setting) {
        return ((Setting.Switch) setting).on() ? "on" : "off";
    }

    @Override
    public String allowed() {
        return "on or off";
    }
}
