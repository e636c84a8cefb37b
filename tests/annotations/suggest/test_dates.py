"""Dates in Arabic: the span the label guide asks for, and what each means."""

from datetime import date

import pytest

from annotations.arabic import fold
from annotations.arabic.tokens import read_tokens
from annotations.suggest.dates import find_dates

PUBLISHED = date(2021, 12, 20)  # a Monday


def dates(text: str, published: date | None = None) -> list[tuple[str, str | None]]:
    folded = fold(text)
    found = find_dates(read_tokens(folded), published)
    return [(text[slice(*folded.original(d.start, d.end))], d.value) for d in found]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("وقع في 7 شباط 2019 عند", "7 شباط 2019", "2019-02-07"),
        ("يوم 3 كانون الثاني/يناير 2020.", "يوم 3 كانون الثاني/يناير 2020", "2020-01-03"),
        ("منذ 24 فبراير (شباط) 2022", "24 فبراير (شباط) 2022", "2022-02-24"),
        ("في تموز يوليو عام 2014", "تموز يوليو عام 2014", "2014-07"),
        ("في 5 كانون الثاني يناير عام2020 على", "5 كانون الثاني يناير عام2020", "2020-01-05"),
        ("منذ 15 أوت 2016", "15 أوت 2016", "2016-08-15"),
        ("في 20 غشت 1953", "20 غشت 1953", "1953-08-20"),
        ("في 12 جويلية 2018", "12 جويلية 2018", "2018-07-12"),
        ("٣ يناير ٢٠٢٠", "٣ يناير ٢٠٢٠", "2020-01-03"),
        ("۴ نیسان ۲۰۱۷", "۴ نیسان ۲۰۱۷", "2017-04-04"),
        ("الثالث والعشرين من أيار 2017", "الثالث والعشرين من أيار 2017", "2017-05-23"),
        ("الحادي عشر من سبتمبر من عام 2001", "الحادي عشر من سبتمبر من عام 2001", "2001-09-11"),
        ("الاثنين 5 آب 2019", "الاثنين 5 آب 2019", "2019-08-05"),
        ("الأحد الموافق 9 مارس 2014 م", "الأحد الموافق 9 مارس 2014 م", "2014-03-09"),
        ("بتاريخ 2020-01-03 صدر", "2020-01-03", "2020-01-03"),
        ("بتاريخ 3/1/2020 صدر", "3/1/2020", "2020-01-03"),
        ("من 28 إلى 30 يناير 2020", "28 إلى 30 يناير 2020", "2020-01-28/2020-01-30"),
        ("بين عامي 1980 و1988", "عامي 1980 و1988", "1980/1988"),
        ("بدأت عام 1980 وانتهت", "عام 1980", "1980"),
        ("في 2003 دخلت", "2003", "2003"),
        ("خلال حرب 1973 العربية", "1973", "1973"),
        ("في 10 محرم 1442 هـ", "10 محرم 1442 هـ", "2020-08-29"),
    ],
)
def test_absolute_dates_mean_the_same_whenever_the_article_was_written(
    text: str, span: str, value: str
) -> None:
    assert dates(text) == [(span, value)]
    assert dates(text, PUBLISHED) == [(span, value)]


@pytest.mark.parametrize(
    ("text", "span", "unknown", "known"),
    [
        ("قال الاثنين إن", "الاثنين", "XXXX-WXX-1", "2021-12-20"),
        ("قال الجمعة إن", "الجمعة", "XXXX-WXX-5", "2021-12-17"),
        ("يوم الاثنين الماضي", "يوم الاثنين الماضي", "XXXX-WXX-1", "2021-12-13"),
        ("يصل الأربعاء المقبل", "الأربعاء المقبل", "XXXX-WXX-3", "2021-12-22"),
        ("مساء أمس", "أمس", "XXXX-XX-XX", "2021-12-19"),
        ("أمس السبت جرى", "أمس السبت", "XXXX-WXX-6", "2021-12-19"),
        ("أول من أمس", "أول من أمس", "XXXX-XX-XX", "2021-12-18"),
        ("وصل اليوم إلى", "اليوم", "XXXX-XX-XX", "2021-12-20"),
        ("في 31 من الشهر الحالي", "31 من الشهر الحالي", "XXXX-XX-31", "2021-12-31"),
        ("التاسع من الشهر الماضي", "التاسع من الشهر الماضي", "XXXX-XX-09", "2021-11-09"),
        ("في 26 ديسمبر الحالي", "26 ديسمبر الحالي", "XXXX-12-26", "2021-12-26"),
        ("في 6 أغسطس المقبل", "6 أغسطس المقبل", "XXXX-08-06", "2022-08-06"),
        ("في 4 يوليو الماضي", "4 يوليو الماضي", "XXXX-07-04", "2021-07-04"),
        ("في 5 يناير", "5 يناير", "XXXX-01-05", "2022-01-05"),
        ("منذ العام الماضي", "العام الماضي", "XXXX", "2020"),
        ("هذا الشهر", "هذا الشهر", "XXXX-XX", "2021-12"),
        ("الأسبوع المقبل", "الأسبوع المقبل", "XXXX-WXX", "2021-W52"),
        ("للشهر المقبل", "للشهر المقبل", "XXXX-XX", "2022-01"),
    ],
)
def test_relative_dates_are_resolved_against_the_day_of_publication(
    text: str, span: str, unknown: str, known: str
) -> None:
    assert dates(text) == [(span, unknown)]
    assert dates(text, PUBLISHED) == [(span, known)]


@pytest.mark.parametrize(
    "text",
    [
        "خلال أيام",
        "قبل أربعة أشهر",
        "منذ ثلاث سنوات",
        "الساعة 5 مساء",
        "مارس الضغط على الحكومة",
        "أرسل 2500 عسكري",
        "قرب باب الجابية",
        "اليوم الوطني",
        "صلاة الجمعة",
        "قال رمضان قديروف",
    ],
)
def test_what_is_no_date_stays_unlabelled(text: str) -> None:
    assert dates(text) == []


def test_a_proclitic_before_a_date_stays_out() -> None:
    assert dates("بدأت ليناير 2020 وانتهت والأحد", PUBLISHED) == [
        ("يناير 2020", "2020-01"),
        ("الأحد", "2021-12-19"),
    ]


def test_two_months_that_differ_are_two_dates() -> None:
    assert dates("بين مارس 2015 ويونيو 2016") == [
        ("مارس 2015", "2015-03"),
        ("يونيو 2016", "2016-06"),
    ]


def test_the_weekday_decides_between_two_years() -> None:
    assert dates("الثلاثاء 5 تموز", PUBLISHED) == [("الثلاثاء 5 تموز", "2022-07-05")]
    assert dates("الاثنين 5 تموز", PUBLISHED) == [("الاثنين 5 تموز", "2021-07-05")]


def test_an_article_glued_to_the_number_stays_in() -> None:
    assert dates("وفي الـ15 من أبريل 2023") == [("الـ15 من أبريل 2023", "2023-04-15")]


def test_a_date_that_points_to_another_one_has_no_known_month() -> None:
    text = "وفي الثاني عشر من الشهر نفسه"
    assert dates(text, PUBLISHED) == [("الثاني عشر من الشهر نفسه", "XXXX-XX-12")]


def test_a_headline_and_the_text_below_it_stay_apart() -> None:
    assert dates("قصف أمس\nالسبت قال", PUBLISHED) == [
        ("أمس", "2021-12-19"),
        ("السبت", "2021-12-18"),
    ]


def test_an_impossible_day_has_no_value() -> None:
    assert dates("في 31 شباط 2019") == [("31 شباط 2019", None)]
