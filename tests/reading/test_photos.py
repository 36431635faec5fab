"""Own pictures are cleaned: upright, bounded, on paper, and nothing but their pixels."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from wnp.lexicon import LANGUAGES
from wnp.lexicon.messages import say
from wnp.palette import Mode
from wnp.problems import Place
from wnp.reading.photos import MOST_PIXELS, clean_picture, kind_of

HERE = Place("story.md", 8)
SECRET = b"Geheimschule"
RED, BLUE, WHITE = (220, 40, 40), (40, 60, 200), (255, 255, 255)
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


def halves(width=1200, height=800, mode="RGB"):
    """Return a picture that is red on the left and blue on the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture.convert(mode)


def saved(picture, kind="JPEG", **options):
    """Return a picture as the bytes of a file."""
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def cleaned(content, mode=Mode.COLOUR):
    """Clean a picture that has no fault, and open what came of it."""
    clean, problems = clean_picture(content, "haus.jpg", HERE, mode)
    assert problems == ()
    with Image.open(BytesIO(clean.content)) as opened:
        opened.load()
    assert opened.size == (clean.width, clean.height)
    assert clean.media_type == f"image/{opened.format.lower()}"
    return opened


def look_alike(pixel, colour):
    """Say whether two colours can hardly be told apart."""
    pixel = (pixel,) * 3 if isinstance(pixel, int) else pixel
    return all(abs(one - other) < 24 for one, other in zip(pixel, colour, strict=True))


def kinds(content):
    clean, problems = clean_picture(content, "haus.jpg", HERE)
    assert clean is None
    return [problem.kind for problem in problems]


@pytest.mark.parametrize("kind", FORMATS)
def test_every_usual_format_is_read_whatever_the_name_says(kind):
    opened = cleaned(saved(halves(), kind))

    assert opened.size == (1200, 800)
    assert look_alike(opened.convert("RGB").getpixel((10, 400)), RED)
    assert look_alike(opened.convert("RGB").getpixel((1190, 400)), BLUE)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("number", range(1, 9))
def test_a_picture_is_turned_upright(kind, number):
    turned_back = {
        1: None, 2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
        6: "ROTATE_90", 7: "TRANSVERSE", 8: "ROTATE_270",
    }[number]  # fmt: skip
    upright = halves()
    upright.paste(WHITE, (0, 0, 200, 200))
    held = upright.transpose(Image.Transpose[turned_back]) if turned_back else upright
    exif = Image.Exif()
    exif[0x0112] = number

    opened = cleaned(saved(held, kind, exif=exif)).convert("RGB")

    assert opened.size == (1200, 800)
    assert look_alike(opened.getpixel((100, 100)), WHITE)
    assert look_alike(opened.getpixel((100, 700)), RED)
    assert look_alike(opened.getpixel((1100, 100)), BLUE)


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000), (5000, 200)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_large_picture_becomes_as_large_as_print_needs(size, kind):
    opened = cleaned(saved(halves(*size), kind))

    assert 1900 <= max(opened.size) <= 2200
    assert opened.width / opened.height == pytest.approx(size[0] / size[1], rel=0.02)


def test_a_small_picture_is_not_blown_up_but_named():
    clean, problems = clean_picture(saved(halves(300, 200)), "haus.jpg", HERE)

    assert (clean.width, clean.height) == (300, 200)
    assert [say(problem, "de") for problem in problems] == [
        "story.md:8: Das Bild „haus.jpg“ hat nur 300 × 200 Pixel und wird unscharf gedruckt.\n"
        "    Nehmen Sie das Original, nicht die kleine Fassung aus einem Messenger, oder "
        "fotografieren Sie es neu."
    ]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "PA"])
def test_what_is_transparent_is_white_as_paper(mode):
    picture = Image.new("RGBA", (800, 600), (0, 0, 0, 0))
    picture.paste((*RED, 255), (400, 0, 800, 600))
    if mode == "P":
        content = saved(picture, "GIF")
    elif mode == "PA":
        content = saved(picture.quantize(8), "PNG")
    else:
        content = saved(picture.convert(mode), "PNG")

    opened = cleaned(content)

    assert not opened.has_transparency_data
    assert look_alike(opened.convert("RGB").getpixel((100, 300)), WHITE)
    assert not look_alike(opened.convert("RGB").getpixel((700, 300)), WHITE)


def test_sixteen_bits_of_grey_keep_their_light():
    picture = Image.new("I;16", (800, 600), 128 * 256)

    assert look_alike(cleaned(saved(picture, "PNG")).getpixel((5, 5)), (128,) * 3)


@pytest.mark.parametrize("mode", ["1", "L", "CMYK", "YCbCr"])
def test_other_kinds_of_colour_become_usual_ones(mode):
    kind = "PNG" if mode == "1" else "JPEG"

    assert cleaned(saved(halves(mode=mode), kind)).mode in ("L", "RGB")


def test_the_first_picture_of_a_film_is_shown():
    others = [Image.new("RGB", (1200, 800), BLUE)] * 3
    film = saved(Image.new("RGB", (1200, 800), RED), "GIF", save_all=True, append_images=others)

    assert look_alike(cleaned(film).convert("RGB").getpixel((600, 400)), RED)


def test_colours_of_another_profile_become_common_ones():
    lab_white = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    opened = cleaned(saved(halves(), icc_profile=lab_white))

    assert "icc_profile" not in opened.info


@pytest.mark.parametrize("profile", [b"no profile", b"\x00" * 200])
def test_a_profile_that_is_none_is_forgotten(profile):
    opened = cleaned(saved(halves(), icc_profile=profile))

    assert look_alike(opened.getpixel((10, 10)), RED)


def telling_jpeg():
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0132] = "2026:01:01 10:00:00"
    exif.get_ifd(0x8825)[1] = "N"
    thumbnail = saved(Image.new("RGB", (16, 16), RED), comment=SECRET)
    return saved(
        halves(), exif=exif.tobytes(), comment=SECRET, icc_profile=SECRET, xmp=b"<x>%s" % SECRET
    ) + thumbnail  # fmt: skip


def telling_png(*, after=False):
    info = PngImagePlugin.PngInfo()
    for keyword in ("Comment", "Author", "XML:com.adobe.xmp"):
        info.add_text(keyword, SECRET.decode())
    info.add_itxt("Title", SECRET.decode(), zip=False)
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    content = saved(halves(), "PNG", pnginfo=info, exif=exif)
    return content + SECRET if after else content


def telling_others(kind):
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    more = {"comment": SECRET} if kind == "GIF" else {"exif": exif}
    return saved(halves(), kind, **more)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(telling_jpeg(), id="JPEG"),
        pytest.param(telling_png(), id="PNG"),
        pytest.param(telling_png(after=True), id="behind the end"),
        pytest.param(telling_others("WEBP"), id="WEBP"),
        pytest.param(telling_others("TIFF"), id="TIFF"),
        pytest.param(telling_others("GIF"), id="GIF"),
    ],
)
@pytest.mark.parametrize("mode", Mode)
def test_nothing_but_pixels_is_left(content, mode):
    assert SECRET in content

    opened = cleaned(content, mode)

    clean, _ = clean_picture(content, "haus.jpg", HERE, mode)
    assert SECRET not in clean.content
    assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert parts_of(clean.content) <= {"JFIF", "table", "frame", "scan", "IHDR", "IDAT", "IEND"}


def parts_of(content):
    """Return the kinds of parts that a JPEG or PNG is made of."""
    if content.startswith(b"\x89PNG"):
        at, found = 8, set()
        while at < len(content):
            (length,) = struct.unpack(">I", content[at : at + 4])
            found.add(content[at + 4 : at + 8].decode())
            at += 12 + length
        return found
    names = {0xE0: "JFIF", 0xDB: "table", 0xC4: "table", 0xC0: "frame", 0xDA: "scan"}
    at, found = 2, set()
    while content[at + 1] != 0xDA:
        found.add(names.get(content[at + 1], hex(content[at + 1])))
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        at += 2 + length
    return found | {"scan"}


def test_the_same_file_gives_the_same_bytes():
    content = saved(halves(), "PNG")

    assert clean_picture(content, "a", HERE) == clean_picture(content, "a", HERE)


def test_drawings_with_few_colours_stay_sharp_and_photos_become_small():
    drawing = saved(halves(), "PNG")
    noise = Image.effect_noise((1200, 800), 60).convert("RGB")

    assert cleaned(drawing).format == "PNG"
    assert cleaned(saved(noise, "PNG")).format == "JPEG"


def test_print_modes_know_only_greys_and_save_ink():
    content = saved(halves())
    grey, light = cleaned(content, Mode.LINES), cleaned(content, Mode.INK_SAVING)

    assert (grey.mode, light.mode) == ("L", "L")
    assert light.getpixel((10, 10)) > grey.getpixel((10, 10))


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"


def test_what_is_no_picture_is_told_with_help():
    others = {
        HEIC: "picture-heic",
        b"\x00\x00\x00\x18ftypmif1": "picture-heic",
        b"\x00\x00\x00\x18ftypavif": "picture-of-other-kind",
        b"%PDF-1.7": "picture-of-other-kind",
        b"PK\x03\x04word": "picture-of-other-kind",
        b"<?xml version='1.0'?><svg xmlns='x'><script/></svg>": "picture-of-other-kind",
        b"": "picture-damaged",
        b"Liebe Mia": "picture-damaged",
        b"\xff\xd8\xff": "picture-damaged",
        b"GIF89a": "picture-damaged",
        b"%!PS-Adobe-3.0 EPSF-3.0": "picture-damaged",
    }

    assert {content: kinds(content)[0] for content in others} == others


@pytest.mark.parametrize("kind", FORMATS)
def test_a_damaged_file_is_a_problem_and_no_accident(kind):
    whole = saved(Image.effect_noise((900, 700), 50).convert("RGB"), kind)
    for share in (0.02, 0.3, 0.8):
        clean, problems = clean_picture(whole[: int(len(whole) * share)], "a", HERE)
        assert [problem.kind for problem in problems] == ["picture-damaged"]
        assert clean is None


@pytest.mark.parametrize("kind", FORMATS)
def test_changed_bytes_never_raise(kind):
    whole = bytearray(saved(halves(700, 300), kind))
    for at in range(4, min(len(whole), 700), 7):
        broken = bytes(whole[:at]) + bytes([whole[at] ^ 0xFF]) + bytes(whole[at + 1 :])
        clean, problems = clean_picture(broken, "a", HERE)
        assert clean or problems


def bomb(width, height):
    """Return a PNG of a few bytes that says to be enormous."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("size", [(8000, 8000), (12000, 8000), (60000, 60000), (2**31 - 1, 99)])
def test_enormous_pictures_are_refused_before_they_are_decoded(size):
    assert size[0] * size[1] > MOST_PIXELS

    assert kinds(bomb(*size)) == ["picture-too-large"]


@pytest.mark.parametrize("size", [(0, 10), (10, 0)])
def test_a_picture_without_pixels_is_damaged(size):
    assert kinds(bomb(*size)) == ["picture-damaged"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_apple_pictures_come_with_help_for_phone_and_computer(language):
    _, (problem,) = clean_picture(HEIC, "haus.heic", HERE)

    said = say(problem, language)

    assert "haus.heic" in said
    assert all(word in said for word in ("iPhone", "Windows", "JPEG"))


def test_the_first_bytes_tell_what_a_file_is():
    assert kind_of(saved(halves(), "WEBP")) == "WEBP"
    assert kind_of(b"RIFF1234WAVE") == ""
