"""Small PDF files written by hand, their letters placed one by one as programs place them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SIZE = 12  # points
_ADVANCE = 6  # points, of every letter


@dataclass(frozen=True)
class Line:
    """Letters as they are seen, from left to right.

    Attributes:
        letters: what each glyph stands for, from the leftmost on.
        drawn: in which order they are drawn: as they are seen, or from the right to the left.
    """

    letters: Sequence[str]
    drawn: str = "left to right"


def pdf(pages: Iterable[Iterable[Line]], encrypted: bytes = b"") -> bytes:
    """A file with these lines on its pages, in a font that says which letters its glyphs are."""
    pages = [list(page) for page in pages]
    known = sorted({letter for page in pages for line in page for letter in line.letters})
    codes = {letter: number for number, letter in enumerate(known, start=1)}
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Tawsim /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        4: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tawsim "
        f"/DW {_ADVANCE * 1000 // _SIZE} "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/FontDescriptor 5 0 R >>".encode(),
        5: b"<< /Type /FontDescriptor /FontName /Tawsim /Flags 4 /FontBBox [0 -200 500 800] "
        b"/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        6: _stream(_letters_of(codes)),
    }
    for number, page in enumerate(pages):
        objects[10 + 2 * number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {11 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        ).encode()
        objects[11 + 2 * number] = _stream(_drawing(page, codes))
    return _file(objects, encrypted)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _letters_of(codes: dict[str, int]) -> bytes:
    pairs = "\n".join(
        f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /Tawsim def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\n"
        f"endcodespacerange\n{len(codes)} beginbfchar\n{pairs}\nendbfchar\nendcmap\nend\nend"
    ).encode()


def _drawing(page: list[Line], codes: dict[str, int]) -> bytes:
    parts = ["BT", f"/F1 {_SIZE} Tf"]
    for row, line in enumerate(page):
        y = 800 - 20 * row
        glyphs = [(50 + _ADVANCE * at, codes[letter]) for at, letter in enumerate(line.letters)]
        if line.drawn == "left to right":
            parts.append(f"1 0 0 1 50 {y} Tm <{''.join(f'{code:04x}' for _, code in glyphs)}> Tj")
        else:
            parts += (f"1 0 0 1 {x} {y} Tm <{code:04x}> Tj" for x, code in reversed(glyphs))
    return "\n".join([*parts, "ET"]).encode()


def _file(objects: dict[int, bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    count = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    for number in range(1, count):
        place = places.get(number)
        out += b"%010d 00000 n \n" % place if place else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        count, trailer, table,
    )  # fmt: skip
    return bytes(out)
