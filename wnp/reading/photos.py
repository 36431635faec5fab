"""Clean a drawing or photo that lies in a family folder: only its pixels go on.

In: the bytes of a file. Out: a picture that may be printed, or why there is none. The only module
that knows Pillow, which is loaded when the first picture is there. Files are foreign: their first
bytes choose the one decoder that may see them, and no pixel is decoded before the size is known.
What comes out is written anew from the pixels: no place, no camera, no comment, no small preview.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from wnp.model.own_picture import CleanPicture
from wnp.palette import Mode
from wnp.problems import Place, Problem, problem

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose

MOST_PIXELS = 60_000_000
"""A good camera has 24 million; a scan of A3 in fine dots has 35 million."""
LONG_SIDE = 2000
"""Pixels: 300 dots an inch across a page of A5, and enough for A4 beside words."""
NEARLY = 1.1
"""What is hardly larger than that stays as it is, since scaling only blurs."""
LEAST_SIDE = 600
"""Pixels of the longer side below which a print is coarse."""
FEW_COLOURS = 64
"""Drawings made on a computer have no more; they stay sharp without loss."""
QUALITY = 85
INK_SHARE = 0.85
"""How much of its darkness a picture keeps where ink is to be saved."""
MOST_PROFILE = 4_000_000

BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"), (b"BM", "BMP"), (b"II*\x00", "TIFF"), (b"MM\x00*", "TIFF"),
    (b"%PDF", "PDF"), (b"PK\x03\x04", "Word"), (b"\xd0\xcf\x11\xe0", "Word"), (b"8BPS", "PSD"),
)  # fmt: skip
"""How files begin, and what they are then."""
READABLE = frozenset({"JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"})
APPLE = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
TURNS = {
    2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
    6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90",
}  # fmt: skip
"""What turns a picture upright, by the number that a camera wrote."""
ORIENTATION = 0x0112


def clean_picture(
    content: bytes, name: str, place: Place, mode: Mode = Mode.COLOUR
) -> tuple[CleanPicture | None, tuple[Problem, ...]]:
    """Return a picture that may be printed, and what there is to say about its file."""
    kind = kind_of(content)
    if kind not in READABLE:
        return None, (_not_readable(kind, name, place),)
    size, found = _decoded(content, kind, name, place, mode)
    if isinstance(found, Problem):
        return None, (found,)
    if max(size) < LEAST_SIDE:
        across, down = map(str, size)
        return found, (problem(place, "picture-small", found=name, width=across, height=down),)
    return found, ()


def kind_of(content: bytes) -> str:
    """Return what a file is by how it begins, whatever its name says; empty where nobody knows."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp":
        return "HEIC" if content[8:12] in APPLE else _brand(content)
    if b"<svg" in content[:2000].lower():
        return "SVG"
    return next((kind for start, kind in BEGINNINGS if content.startswith(start)), "")


def _brand(content: bytes) -> str:
    """Return what a file of this family calls itself, such as AVIF."""
    return content[8:12].decode("ascii", "ignore").strip().upper() or "MP4"


def _not_readable(kind: str, name: str, place: Place) -> Problem:
    if kind == "HEIC":
        return problem(place, "picture-heic", found=name)
    if kind:
        return problem(place, "picture-of-other-kind", found=name, format=kind)
    return problem(place, "picture-damaged", found=name)


def _decoded(
    content: bytes, kind: str, name: str, place: Place, mode: Mode
) -> tuple[tuple[int, int], CleanPicture | Problem]:
    """Return the size of the original, and what became of it."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=(kind,)) as picture:
            size = picture.size
            if picture.width * picture.height > MOST_PIXELS:
                return size, _too_large(name, place)
            return size, _cleaned(picture, mode)
    except Image.DecompressionBombError:
        return (0, 0), _too_large(name, place)
    except Exception:  # a damaged file can make a decoder stumble in any way
        return (0, 0), problem(place, "picture-damaged", found=name)


def _too_large(name: str, place: Place) -> Problem:
    most = f"{MOST_PIXELS // 1_000_000} MP"
    return problem(place, "picture-too-large", found=name, size=f"> {most}", most=most)


def _cleaned(picture: Image, mode: Mode) -> CleanPicture:
    from PIL import Image

    share = min(1.0, LONG_SIDE / max(picture.size))
    aim = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    picture.draft(None, aim)  # a JPEG is decoded no larger than needed; all others take no notice
    plain = _in_eight_bits(picture)
    if max(plain.size) > LONG_SIDE * NEARLY:
        plain = plain.resize(aim, Image.Resampling.LANCZOS, reducing_gap=2.0)
    plain = _on_paper(plain)
    plain = _in_common_colours(plain, picture.info.get("icc_profile"))
    plain = _in_mode(_upright(plain, picture), mode)
    bare = Image.new(plain.mode, plain.size)  # knows nothing but its pixels
    bare.paste(plain)
    content, media_type = _written(bare, drawn=picture.format != "JPEG")
    return CleanPicture(content, media_type, *bare.size)


def _in_eight_bits(picture: Image) -> Image:
    """Return the pixels with eight bits a colour, and with transparency where there is any."""
    picture.load()
    if picture.has_transparency_data:
        return picture if picture.mode == "RGBA" else picture.convert("RGBA")
    if picture.mode.startswith("I"):  # sixteen bits of grey
        return picture.convert("I").point(lambda light: light * (1 / 256)).convert("L")
    if picture.mode in ("1", "F"):
        return picture.convert("L")
    return picture.convert("RGB") if picture.mode == "P" else picture


def _on_paper(picture: Image) -> Image:
    """Return a picture on which everything that was transparent is as white as paper."""
    from PIL import Image

    if picture.mode != "RGBA":
        return picture
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _in_common_colours(picture: Image, profile: object) -> Image:
    """Return a picture in sRGB, the colours that every screen and printer knows."""
    if isinstance(profile, bytes) and 0 < len(profile) < MOST_PROFILE:
        from PIL import ImageCms

        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "sRGB" not in ImageCms.getProfileDescription(own):
                common = ImageCms.createProfile("sRGB")
                changed = ImageCms.profileToProfile(picture, own, common, outputMode="RGB")
                picture = changed or picture
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            pass  # a profile that fits no picture says nothing about this one
    return picture if picture.mode in ("L", "RGB") else picture.convert("RGB")


def _upright(plain: Image, picture: Image) -> Image:
    """Return a picture turned as its camera says that it was held."""
    from PIL import Image

    try:
        turn = TURNS.get(int(picture.getexif().get(ORIENTATION, 1)))
    except Exception:  # what a camera wrote can be damaged like the picture
        return plain
    if turn is None:
        return plain
    how: Transpose = Image.Transpose[turn]
    return plain.transpose(how)


def _in_mode(picture: Image, mode: Mode) -> Image:
    """Return a picture in greys where no colours are printed; lighter where ink is saved."""
    if mode is Mode.COLOUR:
        return picture
    grey = picture.convert("L")
    if mode is Mode.LINES:
        return grey
    return grey.point([round(255 - (255 - light) * INK_SHARE) for light in range(256)])


def _written(picture: Image, *, drawn: bool) -> tuple[bytes, str]:
    """Write a picture as JPEG, or as PNG where it has few colours and becomes smaller."""
    jpeg = BytesIO()
    picture.save(jpeg, "JPEG", quality=QUALITY)
    if drawn and picture.getcolors(FEW_COLOURS) is not None:
        png = BytesIO()
        picture.save(png, "PNG")
        if png.tell() <= jpeg.tell():
            return png.getvalue(), "image/png"
    return jpeg.getvalue(), "image/jpeg"
