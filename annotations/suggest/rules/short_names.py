"""UNIT by a short name, where the article gives the full one: «الحشد» of «الحشد الشعبي»."""

from annotations.suggest.rules.article import Article

_SHORTS = (
    ("الحشد الشعبي", ("الحشد",), "الحشد الشعبي"),
    ("المقاومه الشعبيه", ("المقاومه", "للمقاومه"), "المقاومة الشعبية"),
    ("حلف شمال الاطلسي", ("الحلف", "للحلف"), "حلف شمال الأطلسي"),
    ("الناتو", ("الحلف", "للحلف"), "الناتو"),
)
"""What an article says, and what it then says for short."""
_PARTIES = frozenset(("حزب", "حركه", "تنظيم", "جماعه", "كتايب", "سرايا", "عصايب", "الويه"))


def short_names(article: Article, common: frozenset[str]) -> None:
    """Add the short names of units of `article`; its units must have been found."""
    shorts = _listed(article) | _of_parties(article, common)
    if not shorts:
        return
    inside = {i for f in article.findings if f.label == "UNIT" for i in range(f.first, f.last)}
    inside |= {f.first for f in article.findings if f.label == "PERSON"}
    for index in range(len(article)):
        cut = article.cut_to(index, shorts) if index not in inside else None
        if cut is not None:
            short = article.text(index)[cut:]
            article.add(index, index + 1, "UNIT", 0.65, shorts[short], cut)


def _listed(article: Article) -> dict[str, str]:
    text = article.tokens.folded.text
    found = {}
    for full, shorts, name in _SHORTS:
        if full in text:
            found.update(dict.fromkeys(shorts, name))
    bases = text.replace("القاعده", "").replace("للقاعده", "")
    if "تنظيم القاعده" in text and "قاعده " not in bases:
        found["القاعده"] = found["للقاعده"] = "تنظيم القاعدة"
    return found


def _of_parties(article: Article, common: frozenset[str]) -> dict[str, str]:
    """«الكوملة» of «حزب الكوملة»: one word with the article that means nothing else."""
    found = {}
    for unit in article.findings:
        if unit.label != "UNIT" or unit.last - unit.first != 2:
            continue
        word = article.text(unit.last - 1)
        alone = word.startswith("ال") and word not in common and word[2:] not in common
        if article.core(unit.first) in _PARTIES and alone and len(word) >= 6:
            place = article.phrases["places"].get(unit.last - 1)
            if place is None and not word.endswith(("يين", "يون", "ي")):
                found[word] = article.source(unit.first, unit.last)
    return found
