package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Suggestion;

/**
 * Reads conditions by recursive descent. From loose to tight: {@code or}, {@code and}, {@code not}, one comparison, {@code + -},
 * {@code * /}, sign, {@code ^}.
 */
final class ConstraintParser {
    private static final int DEEPEST = 100;
    private static final double MOST_FACTORS = 64;
    private static final List<String> FUNCTIONS = List.of("min", "max", "log", "exp", "abs");

    private final List<Factor> factors;
    private final List<Token> tokens;
    private int at;
    private int depth;

    /** What a part of the text is worth: a number, or a condition that is 1 or 0. */
    private record Node(boolean condition, int column, ToDoubleFunction<double[]> value, int factor) {
        static Node number(int column, ToDoubleFunction<double[]> value) {
            return new Node(false, column, value, -1);
        }

        static Node condition(int column, ToDoubleFunction<double[]> value) {
            return new Node(true, column, value, -1);
        }
    }

    /** A part of the text. */
    private record Token(Kind kind, String text, int column) {
        enum Kind {
            NUMBER,
            WORD,
            QUOTED,
            SIGN,
            END
        }

        boolean is(String sign) {
            return kind != Kind.QUOTED && text.equals(sign);
        }

        String told() {
            return kind == Kind.END ? "the end" : "'" + text + "'";
        }
    }

    ConstraintParser(String text, List<Factor> factors) throws ConstraintException {
        this.factors = factors;
        this.tokens = tokens(text);
    }

    ToDoubleFunction<double[]> condition() throws ConstraintException {
        Node whole = either();
        if (now().kind() != Token.Kind.END) {
            throw refuse(
                    now().column(), now().told() + " is not expected here; allowed: and, or, a comparison, the end");
        }
        return require(whole, true).value();
    }

    private Node either() throws ConstraintException {
        Node left = both();
        while (taken("or")) {
            ToDoubleFunction<double[]> first = require(left, true).value();
            ToDoubleFunction<double[]> second = require(both(), true).value();
            left = Node.condition(
                    left.column(), x -> first.applyAsDouble(x) != 0 || second.applyAsDouble(x) != 0 ? 1 : 0);
        }
        return left;
    }

    private Node both() throws ConstraintException {
        Node left = negated();
        while (taken("and")) {
            ToDoubleFunction<double[]> first = require(left, true).value();
            ToDoubleFunction<double[]> second = require(negated(), true).value();
            left = Node.condition(
                    left.column(), x -> first.applyAsDouble(x) != 0 && second.applyAsDouble(x) != 0 ? 1 : 0);
        }
        return left;
    }

    private Node negated() throws ConstraintException {
        int column = now().column();
        if (!taken("not")) {
            return comparison();
        }
        descend();
        ToDoubleFunction<double[]> inner = require(negated(), true).value();
        depth--;
        return Node.condition(column, x -> inner.applyAsDouble(x) != 0 ? 0 : 1);
    }

    private Node comparison() throws ConstraintException {
        Node left = sum();
        String sign = now().text();
        @Nullable DoubleBinaryOperator operator = now().kind() == Token.Kind.SIGN ? comparing(sign) : null;
        if (operator == null) {
            return left;
        }
        at++;
        ToDoubleFunction<double[]> first = require(left, false).value();
        ToDoubleFunction<double[]> second = now().kind() == Token.Kind.QUOTED
                ? choice(left, sign)
                : require(sum(), false).value();
        if (now().kind() == Token.Kind.SIGN && comparing(now().text()) != null) {
            throw refuse(now().column(), "two comparisons in a row; allowed: a < b and b < c");
        }
        return Node.condition(
                left.column(), x -> operator.applyAsDouble(first.applyAsDouble(x), second.applyAsDouble(x)));
    }

    private static @Nullable DoubleBinaryOperator comparing(String sign) {
        return switch (sign) {
            case "<" -> (a, b) -> a < b ? 1 : 0;
            case "<=" -> (a, b) -> a <= b ? 1 : 0;
            case ">" -> (a, b) -> a > b ? 1 : 0;
            case ">=" -> (a, b) -> a >= b ? 1 : 0;
            case "==" -> (a, b) -> a == b ? 1 : 0;
            case "!=" -> (a, b) -> a != b ? 1 : 0;
            default -> null;
        };
    }

    /** A word in quotes stands for its place among the values of the factor that it is compared with. */
    private ToDoubleFunction<double[]> choice(Node left, String sign) throws ConstraintException {
        Token word = tokens.get(at++);
        boolean equality = sign.equals("==") || sign.equals("!=");
        if (left.factor() < 0 || !equality || !(factors.get(left.factor()).range() instanceof Choices choices)) {
            throw refuse(word.column(), "a word in quotes is compared with a factor of words, by == or !=");
        }
        List<String> words =
                choices.values().stream().map(ConstraintParser::word).toList();
        int index = words.indexOf(word.text());
        if (index < 0) {
            throw refuse(
                    word.column(),
                    word.told() + " is none of its values" + Suggestion.of(word.text(), words) + "; allowed: "
                            + String.join(", ", words));
        }
        double number = factors.get(left.factor()).number(choices.values().get(index));
        return x -> number;
    }

    private static String word(Setting value) {
        if (value instanceof Setting.Words words) {
            return words.text();
        }
        return value instanceof Setting.Switch one ? String.valueOf(one.on()) : "";
    }

    private Node sum() throws ConstraintException {
        Node left = product();
        while (now().is("+") || now().is("-")) {
            boolean plus = tokens.get(at++).is("+");
            left = joined(left, product(), plus ? Double::sum : (a, b) -> a - b);
        }
        return left;
    }

    private Node product() throws ConstraintException {
        Node left = signed();
        while (now().is("*") || now().is("/")) {
            boolean times = tokens.get(at++).is("*");
            left = joined(left, signed(), times ? (a, b) -> a * b : (a, b) -> a / b);
        }
        return left;
    }

    private Node signed() throws ConstraintException {
        int column = now().column();
        if (!taken("-")) {
            return power();
        }
        descend();
        ToDoubleFunction<double[]> inner = require(signed(), false).value();
        depth--;
        return Node.number(column, x -> -inner.applyAsDouble(x));
    }

    private Node power() throws ConstraintException {
        Node base = atom();
        if (!taken("^")) {
            return base;
        }
        descend();
        Node exponent = signed();
        depth--;
        return joined(base, exponent, ConstraintParser::power);
    }

    /** Small whole exponents as products, which are exact where the result is, and hold for numbers below 0. */
    private static double power(double base, double exponent) {
        if (exponent != Math.rint(exponent) || Math.abs(exponent) > MOST_FACTORS) {
            return Elementary.pow(base, exponent);
        }
        double product = 1;
        for (int i = 0; i < Math.abs(exponent); i++) {
            product *= base;
        }
        return exponent < 0 ? 1 / product : product;
    }

    private Node joined(Node left, Node right, DoubleBinaryOperator operator) throws ConstraintException {
        ToDoubleFunction<double[]> first = require(left, false).value();
        ToDoubleFunction<double[]> second = require(right, false).value();
        return Node.number(left.column(), x -> operator.applyAsDouble(first.applyAsDouble(x), second.applyAsDouble(x)));
    }

    private Node atom() throws ConstraintException {
        Token token = now();
        at++;
        switch (token.kind()) {
            case NUMBER -> {
                double value = number(token);
                return Node.number(token.column(), x -> value);
            }
            case WORD -> {
                return FUNCTIONS.contains(token.text()) && now().is("(") ? function(token) : factor(token);
            }
            default -> {
                if (!token.is("(")) {
                    throw refuse(
                            token.column(),
                            token.told() + " stands where a factor, a number or ( is expected; factors: " + names());
                }
                descend();
                Node inner = either();
                depth--;
                expect(")");
                return inner;
            }
        }
    }

    private static double number(Token token) throws ConstraintException {
        try {
            return Double.parseDouble(token.text());
        } catch (NumberFormatException e) {
            throw new ConstraintException(token.column(), token.told() + " is no number");
        }
    }

    private Node factor(Token token) throws ConstraintException {
        for (int i = 0; i < factors.size(); i++) {
            int index = i;
            if (factors.get(i).name().equals(token.text())) {
                return new Node(false, token.column(), x -> x[index], i);
            }
        }
        List<String> names = factors.stream().map(Factor::name).toList();
        throw refuse(
                token.column(),
                token.told() + " is no factor" + Suggestion.of(token.text(), names) + "; factors: " + names());
    }

    private Node function(Token name) throws ConstraintException {
        expect("(");
        descend();
        List<Node> arguments = new ArrayList<>();
        do {
            arguments.add(require(sum(), false));
        } while (taken(","));
        depth--;
        expect(")");
        boolean two = name.is("min") || name.is("max");
        if (arguments.size() != (two ? 2 : 1)) {
            throw refuse(name.column(), name.told() + " takes " + (two ? "two numbers" : "one number"));
        }
        ToDoubleFunction<double[]> first = arguments.get(0).value();
        ToDoubleFunction<double[]> last = arguments.get(arguments.size() - 1).value();
        return Node.number(
                name.column(),
                switch (name.text()) {
                    case "min" -> x -> Math.min(first.applyAsDouble(x), last.applyAsDouble(x));
                    case "max" -> x -> Math.max(first.applyAsDouble(x), last.applyAsDouble(x));
                    case "log" -> x -> Elementary.log(first.applyAsDouble(x));
                    case "exp" -> x -> Elementary.exp(first.applyAsDouble(x));
                    default -> x -> Math.abs(first.applyAsDouble(x));
                });
    }

    private String names() {
        return String.join(", ", factors.stream().map(Factor::name).toList());
    }

    private Node require(Node node, boolean condition) throws ConstraintException {
        if (node.condition() != condition) {
            throw refuse(
                    node.column(),
                    condition
                            ? "a number stands where a condition is expected; allowed: a comparison by <, <=, >, >=, ==, !="
                            : "a condition stands where a number is expected");
        }
        return node;
    }

    private void descend() throws ConstraintException {
        if (++depth > DEEPEST) {
            throw refuse(now().column(), "this is nested too deep; allowed: " + DEEPEST + " levels");
        }
    }

    private void expect(String sign) throws ConstraintException {
        if (!taken(sign)) {
            throw refuse(now().column(), now().told() + " stands where " + sign + " is expected");
        }
    }

    private boolean taken(String text) {
        boolean same = now().is(text);
        at += same ? 1 : 0;
        return same;
    }

    private Token now() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private static ConstraintException refuse(int column, String message) {
        return new ConstraintException(column, message);
    }

    private static List<Token> tokens(String text) throws ConstraintException {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            char c = text.charAt(from);
            if (Character.isWhitespace(c)) {
                from++;
                continue;
            }
            Token token = token(text, from);
            tokens.add(token);
            from += token.text().length() + (token.kind() == Token.Kind.QUOTED ? 2 : 0);
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static Token token(String text, int from) throws ConstraintException {
        char c = text.charAt(from);
        if (c == '\'' || c == '"') {
            int close = text.indexOf(c, from + 1);
            if (close < 0) {
                throw refuse(from + 1, "a quote is not closed");
            }
            return new Token(Token.Kind.QUOTED, text.substring(from + 1, close), from + 1);
        }
        if (isLetter(c) || isDigit(c) || c == '.') {
            int end = end(text, from);
            Token.Kind kind = isLetter(c) ? Token.Kind.WORD : Token.Kind.NUMBER;
            return new Token(kind, text.substring(from, end), from + 1);
        }
        for (String sign : List.of("<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "^", "(", ")", ",")) {
            if (text.startsWith(sign, from)) {
                return new Token(Token.Kind.SIGN, sign, from + 1);
            }
        }
        String hint = c == '=' ? "; equal is ==" : c == '&' || c == '|' ? "; allowed: and, or" : "";
        throw refuse(from + 1, String.format(Locale.ROOT, "'%s' means nothing here%s", Suggestion.clip("" + c), hint));
    }

    /** The end of a word or number; an exponent may have a sign. */
    private static int end(String text, int from) {
        boolean word = isLetter(text.charAt(from));
        int end = from + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean afterE = Character.toLowerCase(text.charAt(end - 1)) == 'e';
            boolean sign = !word && (c == '+' || c == '-') && afterE;
            if (!isLetter(c) && !isDigit(c) && !sign && (word || c != '.')) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
