import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadataNode;

/// Draws the page scans of the demonstration items, so that the archive has pictures to read which are nobody's
/// historical document. Run from the repository root: `java demo/RenderScans.java`, or with the names of single items.
///
/// Every item whose `item.yaml` lists `page-1.jpg`, `page-2.jpg` ... gets exactly those pages: grey A4 at 200 dpi, with
/// the text of `text.txt` spread over them in the largest type that fits. Tilt and noise come from a seed that is the
/// item's name, so the same machine fonts give the same bytes again.
static final Path ITEMS = Path.of("demo", "items");

static final int DPI = 200;
static final int WIDTH = 1654;
static final int HEIGHT = 2339;
static final int MARGIN = 200;
static final int TOP = 330;
static final int BOTTOM = HEIGHT - 260;
static final int PAPER = 236;
static final Color INK = new Color(38, 38, 38);
static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
static final List<String> TYPEFACES = List.of("Liberation Serif", "DejaVu Serif");
static final float[] POINTS = {16, 15.5f, 15, 14.5f, 14, 13.5f, 13, 12.5f, 12, 11.5f, 11, 10.5f, 10};

/// The line at the head of each page, in the language of the text: a page that has lost its context still says
/// what it is.
static final Map<String, String> HEADER = Map.of(
        "en", "Demonstration text · Atmina",
        "et", "Näidistekst · Atmina",
        "lv", "Demonstrācijas teksts · Atmina",
        "lt", "Demonstracinis tekstas · Atmina",
        "pl", "Tekst demonstracyjny · Atmina",
        "fi", "Esittelyteksti · Atmina",
        "de", "Demonstrationstext · Atmina",
        "ru", "Демонстрационный текст · Atmina");

/// One item that wants scans: its folder, the language of its text, and how many pages it lists.
record Scanned(Path folder, String language, int pages) {}

/// All lines of a text in one size of type, an empty one between paragraphs, and the distance of their base lines in
/// pixels. Lines end ragged: OCR reads the wide gaps of justified print as dashes.
record Setting(Font font, int leading, List<String> lines) {
    int linesOnAPage() {
        return (BOTTOM - TOP) / leading + 1;
    }

    /// The lines of each page, about as many on one as on the other; a page ends with a paragraph where that fits.
    List<List<String>> pages(int count) {
        var pages = new ArrayList<List<String>>();
        int from = 0;
        for (int left = count; left > 0; left--) {
            int even = from + Math.ceilDiv(lines.size() - from, left);
            int to = left == 1 ? lines.size() : breakNear(even, from, left - 1);
            pages.add(lines.subList(from, to));
            from = to < lines.size() && lines.get(to).isEmpty() ? to + 1 : to;
        }
        return pages;
    }

    private int breakNear(int even, int from, int pagesAfter) {
        int earliest = Math.max(from + 1, lines.size() - pagesAfter * linesOnAPage());
        int latest = Math.min(from + linesOnAPage(), lines.size());
        return IntStream.rangeClosed(earliest, latest)
                .filter(at -> at < lines.size() && lines.get(at).isEmpty())
                .boxed()
                .min(Comparator.comparingInt(at -> Math.abs(at - even)))
                .orElse(even);
    }
}

void main(String... names) throws IOException {
    System.setProperty("java.awt.headless", "true");
    var typeface = installedTypeface();
    try (var folders = Files.list(ITEMS)) {
        for (var folder : folders.sorted().toList()) {
            if (names.length == 0 || List.of(names).contains(folder.getFileName().toString())) {
                render(read(folder), typeface);
            }
        }
    }
}

static String installedTypeface() {
    var installed = List.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return TYPEFACES.stream().filter(installed::contains).findFirst().orElseThrow(() -> new IllegalStateException(
            "None of the fonts " + TYPEFACES + " is installed; on Debian: apt-get install fonts-liberation"));
}

/// Reads the two facts it needs from `item.yaml` without a YAML library: both keep their shape in block and flow style.
static Scanned read(Path folder) throws IOException {
    var description = Files.readString(folder.resolve("item.yaml"));
    var language = Pattern.compile("(?m)^sourceLanguage:\\s*\"?([a-z]{2})").matcher(description);
    if (!language.find()) {
        throw new IllegalStateException(folder + "/item.yaml names no sourceLanguage");
    }
    if (!HEADER.containsKey(language.group(1))) {
        throw new IllegalStateException("No page header in the language " + language.group(1) + " of " + folder);
    }
    var pages = Pattern.compile("\\bpage-\\d+\\.jpg\\b").matcher(description);
    return new Scanned(folder, language.group(1), (int) pages.results().map(MatchResult::group).distinct().count());
}

static void render(Scanned item, String typeface) throws IOException {
    if (item.pages() == 0) {
        return;
    }
    var text = Files.readString(item.folder().resolve("text.txt")).strip();
    var setting = largestThatFits(List.of(text.split("\\n\\s*\\n")), item, typeface);
    var pages = setting.pages(item.pages());
    for (int page = 0; page < pages.size(); page++) {
        var random = new Random(item.folder().getFileName().toString().hashCode() * 31L + page);
        var image = print(setting, pages.get(page), HEADER.get(item.language()), page + 1, random);
        age(image, random);
        var file = item.folder().resolve("page-" + (page + 1) + ".jpg");
        write(image, file);
        IO.println(file + "  " + Files.size(file) / 1000 + " kB");
    }
}

static Setting largestThatFits(List<String> paragraphs, Scanned item, String typeface) {
    for (float points : POINTS) {
        var font = new Font(typeface, Font.PLAIN, 1).deriveFont(points * DPI / 72);
        var setting = new Setting(font, Math.round(font.getSize2D() * 1.45f), breakLines(paragraphs, font));
        if (Math.ceilDiv(setting.lines().size(), item.pages()) <= setting.linesOnAPage()) {
            return setting;
        }
    }
    throw new IllegalStateException(
            item.folder() + " lists " + item.pages() + " page(s), too few for its text; list one more");
}

static List<String> breakLines(List<String> paragraphs, Font font) {
    var lines = new ArrayList<String>();
    for (var paragraph : paragraphs) {
        var line = "";
        for (var word : paragraph.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        lines.add("");
    }
    lines.removeLast();
    return lines;
}

static double width(String text, Font font) {
    return font.getStringBounds(text, METRICS).getWidth();
}

static BufferedImage print(Setting setting, List<String> lines, String header, int number, Random random) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(new Color(PAPER, PAPER, PAPER));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setColor(INK);
    pen.rotate(Math.toRadians(random.nextDouble(-0.45, 0.45)), WIDTH / 2.0, HEIGHT / 2.0);
    var small = setting.font().deriveFont(11f * DPI / 72);
    centre(pen, header, small, 180);
    pen.drawLine(MARGIN, 212, WIDTH - MARGIN, 212);
    centre(pen, "– " + number + " –", small, HEIGHT - 140);
    pen.setFont(setting.font());
    int baseline = TOP;
    for (var line : lines) {
        pen.drawString(line, MARGIN, baseline);
        baseline += setting.leading();
    }
    pen.dispose();
    return image;
}

static void centre(Graphics2D pen, String text, Font font, int baseline) {
    pen.setFont(font);
    pen.drawString(text, (float) (WIDTH - width(text, font)) / 2, baseline);
}

/// Makes clean print look scanned: the light falls off towards one edge, and paper and ink are a little grainy.
static void age(BufferedImage image, Random random) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    double fall = random.nextDouble(4, 10);
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            int at = y * WIDTH + x;
            double shade = (pixels[at] & 0xff) - fall * x / WIDTH + random.nextGaussian() * 2.5;
            pixels[at] = (byte) Math.clamp(Math.round(shade), 0, 255);
        }
    }
}

static void write(BufferedImage image, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var bytes = Files.newOutputStream(file);
            var out = ImageIO.createImageOutputStream(bytes)) {
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0.6f);
        var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), settings);
        var tree = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        var density = (IIOMetadataNode) ((IIOMetadataNode) tree).getElementsByTagName("app0JFIF").item(0);
        density.setAttribute("resUnits", "1");
        density.setAttribute("Xdensity", Integer.toString(DPI));
        density.setAttribute("Ydensity", Integer.toString(DPI));
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
        writer.setOutput(out);
        writer.write(metadata, new IIOImage(image, null, metadata), settings);
    } finally {
        writer.dispose();
    }
}
