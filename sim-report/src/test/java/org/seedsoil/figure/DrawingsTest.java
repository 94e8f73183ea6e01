package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingsTest {
    private static final int MOST_CHARACTERS = 600_000;

    static Stream<Drawing> someData() {
        return FigureSamples.ofSize(12).stream();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("someData")
    void svgIsWellFormedAndNamesItself(Drawing drawing) throws Exception {
        Document svg = parse(SvgEncoder.encode(FigureSamples.figure("sample", drawing)));
        assertThat(svg.getDocumentElement().getAttribute("viewBox"))
                .isEqualTo("0 0 " + drawing.width() + " " + drawing.height());
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Title & <more>");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("what it shows");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("sample-title sample-desc");
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("someData")
    void svgLoadsNothingAndMaySitBesideOthers(Drawing drawing) {
        String svg = SvgEncoder.encode(FigureSamples.figure("sample", drawing));
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http", "<script", "<image", "href");
        assertThat(svg).doesNotContainPattern("id=\"(?!sample-)").doesNotContainPattern("url\\(#(?!sample-)");
    }

    @ParameterizedTest
    @MethodSource("someData")
    void theSameFigureGivesTheSameBytes(Drawing drawing) throws IOException {
        Figure figure = FigureSamples.figure("sample", drawing);
        assertThat(SvgEncoder.encode(figure)).isEqualTo(SvgEncoder.encode(figure));
        assertThat(PngEncoder.encode(drawing)).isEqualTo(PngEncoder.encode(drawing));
    }

    @ParameterizedTest
    @MethodSource("someData")
    void pngHasTwoPixelsToTheUnit(Drawing drawing) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(drawing)));
        assertThat(image.getWidth()).isEqualTo(2 * drawing.width());
        assertThat(image.getHeight()).isEqualTo(2 * drawing.height());
    }

    @Test
    void pngShowsWhatWasPainted() throws IOException {
        Drawing corner = new Canvas("", 7, 5, graphics -> {
            graphics.setColor(new Color(0xfe8001));
            graphics.fillRect(6, 4, 1, 1);
        });
        var image = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(corner)));
        assertThat(image.getRGB(13, 9)).isEqualTo(0xfffe8001);
        assertThat(image.getRGB(12, 8)).isEqualTo(0xfffe8001);
        assertThat(image.getRGB(11, 9)).isEqualTo(Palette.PAPER.getRGB());
        assertThat(image.getRGB(0, 0)).isEqualTo(Palette.PAPER.getRGB());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void littleOrNoDataCanBeDrawn(int points) throws Exception {
        for (Drawing drawing : FigureSamples.ofSize(points)) {
            parse(SvgEncoder.encode(FigureSamples.figure("little", drawing)));
        }
    }

    @Test
    void numbersThatNoAxisShowsDoNoHarm() throws Exception {
        for (Drawing drawing : FigureSamples.hostile()) {
            String svg = SvgEncoder.encode(FigureSamples.figure("hostile", drawing));
            parse(svg);
            assertThat(svg).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void manyPointsAreThinnedOut() {
        for (Drawing drawing : FigureSamples.ofSize(20_000)) {
            assertThat(SvgEncoder.encode(FigureSamples.figure("many", drawing)).length())
                    .isLessThan(MOST_CHARACTERS);
        }
    }

    @Test
    void thinningKeepsBothEnds() {
        List<Integer> numbers = Stream.iterate(0, i -> i + 1).limit(54_321).toList();
        List<Integer> kept = Decimation.thin(numbers);
        assertThat(kept)
                .hasSize(Decimation.LIMIT)
                .startsWith(0)
                .endsWith(54_320)
                .isSorted();
        assertThat(Decimation.thin(List.of(3, 4))).containsExactly(3, 4);
    }

    @Test
    void filesAreWholeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Figure figure = FigureSamples.figure("sample", FigureSamples.ofSize(3).get(0));
        List<Path> files = FigureFiles.write(figure, new SvgPictures(), folder);
        FigureFiles.write(figure, new SvgPictures(), folder);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrderElementsOf(files);
        }
        assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("sample.svg", "sample.png");
        assertThat(Files.readString(files.get(0))).startsWith("<svg").endsWith("</svg>");
    }
}
