"""The rules engine on sentences such as agencies write: spans by the label guide."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.spans import Document, Suggestion
from annotations.suggest.rules import RulesSuggester

ENGINE = RulesSuggester()


def suggest(text: str) -> list[Suggestion]:
    return ENGINE.suggest(Document("1", text))


def spans(text: str, label: str) -> list[str]:
    return [text[s.start : s.end] for s in suggest(text) if s.label == label]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال اللواء يحيى رسول إن", ["يحيى رسول"]),
        ("قال العميد المخفاجي إن", ["المخفاجي"]),
        ("التقى الرئيس الأميركي السابق دونالد ترامب", ["دونالد ترامب"]),
        ("وزير الدفاع الصيني دونغ جون في زيارة", ["دونغ جون"]),
        ("التقى وليد جنبلاط وبوتين في موسكو", ["وليد جنبلاط", "بوتين"]),
        ("قتل أبو مهدي المهندس قرب المطار", ["أبو مهدي المهندس"]),
        ("قال ستيفان دي ميستورا، وأضاف دي ميستورا", ["ستيفان دي ميستورا", "دي ميستورا"]),
        ("الفريق أول ركن عبد الوهاب الساعدي", ["عبد الوهاب الساعدي"]),
        ("الملك محمد السادس في الرباط", ["محمد السادس"]),
        ("قوات صالح بعد علي عبدالله صالح", ["صالح", "علي عبدالله صالح"]),
        ("قال الملازم ماجد الطراونة الذي", ["ماجد الطراونة"]),
        ("قال العميد أمير حسين رضائي إن", ["أمير حسين رضائي"]),
        ("باسم جماعة الحوثي محمد عبد السلام", ["محمد عبد السلام"]),
        ("الرئيس الأميركي السابق في بغداد", []),
        ("قبضت على صالح المواد", []),
        ("مدينة الملك عبد العزيز للعلوم", []),
        ("قصفت اللواء 45 في الفرقة العاشرة", []),
    ],
)
def test_persons_without_rank_and_office(text: str, names: list[str]) -> None:
    assert spans(text, "PERSON") == names


def test_a_later_mention_by_the_family_name_is_labelled_too() -> None:
    text = "قال العميد محمد طماح إن الجبهة هادئة. ورأى طماح أن القتال لن يعود، بحسب ما نقل عن طماح."
    assert spans(text, "PERSON") == ["محمد طماح", "طماح", "طماح"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("انسحبت القوات القتالية الأميركية من", ["القوات القتالية الأميركية"]),
        ("دعم قوات الجيش العراقي والبيشمركة الكردية", ["قوات الجيش العراقي", "البيشمركة الكردية"]),
        ("قائد فيلق القدس في الحرس الثوري الإيراني", ["فيلق القدس", "الحرس الثوري الإيراني"]),
        ("باسم القائد العام للقوات المسلحة", ["للقوات المسلحة"]),
        ("قصفت قوات التحالف الدولي مواقع تنظيم «داعش»", ["قوات التحالف الدولي", "تنظيم «داعش»"]),
        ("وصل اللواء 45 مدرع والفرقة الرابعة", ["اللواء 45 مدرع", "الفرقة الرابعة"]),
        ("اشتبكت كتائب القسام مع لواء غولاني", ["كتائب القسام", "لواء غولاني"]),
        ("سلاح الجو السوري", ["سلاح الجو السوري"]),
        ("التابعة للواء 401", ["للواء 401"]),
        ("نشطت المناورات البحرية الإيرانية", []),
        ("تقدمت قوات درع الوطن في", ["قوات درع الوطن"]),
        ("قوات أميركية وصلت", ["قوات أميركية"]),
        ("قيادة عمليات نينوى أعلنت", ["قيادة عمليات نينوى"]),
        ("انسحبت القوات من المدينة", []),
        ("قال الجيش إن الجنود والمسلحين والثوار عادوا", []),
        ("قاتل الحوثيين والانقلابيون", []),
        ("قالت وزارة الدفاع العراقية والبرلمان العراقي", []),
        ("قال اللواء تحسين إن", []),
        ("اتخذت الجيش إلى", []),
        ("عادت الفصائل إلى جبهة القتال وحركة السير", []),
    ],
)
def test_units_are_told_apart_by_something(text: str, units: list[str]) -> None:
    assert spans(text, "UNIT") == units


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ('من قاعدة "عين الأسد" في الأنبار', ['قاعدة "عين الأسد"']),
        ("قاعدة الحرير الاميركية في أربيل", ["قاعدة الحرير الاميركية"]),
        ("وبقاعدة العند الجوية", ["قاعدة العند الجوية"]),
        ("مطار الحبانية العسكري ومعسكر التاجي", ["مطار الحبانية العسكري", "معسكر التاجي"]),
        ("مطار الثعلة العسكري، ثم مطار الثعلة", ["مطار الثعلة العسكري", "مطار الثعلة"]),
        ("عادت إلى القاعدة", []),
        ("قاعدة عسكرية وقاعدة بيانات وقاعدة جوية أمريكية", []),
        ("معسكر تدريب للفريق ومعسكر يسيطر عليه", []),
        ("مطار بغداد الدولي", []),
        ("تنظيم القاعدة", []),
    ],
)
def test_bases_have_a_head_and_a_name(text: str, bases: list[str]) -> None:
    assert spans(text, "BASE") == bases


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("قصف بصواريخ كاتيوشا وطائرات مسيرة", ["صواريخ كاتيوشا", "طائرات مسيرة"]),
        ("هجوم لطائرة أميركية مسيرة", ["طائرة أميركية مسيرة"]),
        ("بصواريخ ارض ارض", ["صواريخ ارض ارض"]),
        ("صواريخ أرض - جو", ["صواريخ أرض - جو"]),
        (
            "تسلمت 24 مقاتلة من طراز «رافال» ومقاتلات إف-16",
            ["مقاتلة من طراز «رافال»", "مقاتلات إف-16"],
        ),
        ("المعدات وناقلات الجنود ودبابات أبرامز", ["ناقلات الجنود", "دبابات أبرامز"]),
        ("صواريخ باليستية عابرة للقارات", ["صواريخ باليستية عابرة للقارات"]),
        ("مدفعين عيار 23 ملم ورشاش ثقيل", ["مدفعين عيار 23 ملم", "رشاش ثقيل"]),
        (
            "طائرة بدون طيار وعبوة ناسفة وقذائف الهاون",
            ["طائرة بدون طيار", "عبوة ناسفة", "قذائف الهاون"],
        ),
        ("عرضت KN-11 وإس-400", ["KN-11", "إس-400"]),
        ("استهدفت دباباتهم", ["دباباتهم"]),
        ("أسلحة ومعدات وآليات وطائرات وذخائر والرصاص", []),
        ("قصف مدفعي وغارة جوية", []),
    ],
)
def test_weapons_are_of_a_stated_kind(text: str, weapons: list[str]) -> None:
    assert spans(text, "WEAPON") == weapons


def test_a_person_nests_in_the_unit_he_leads_and_a_unit_in_its_camp() -> None:
    text = "قصفت قوات المشير خليفة حفتر معسكر الفوج 30"
    found = [(text[s.start : s.end], s.label) for s in suggest(text)]
    assert found == [
        ("قوات المشير خليفة حفتر", "UNIT"),
        ("خليفة حفتر", "PERSON"),
        ("معسكر الفوج 30", "BASE"),
        ("الفوج 30", "UNIT"),
    ]


def test_a_date_has_its_value_against_the_day_of_publication() -> None:
    document = Document("1", "وصل أمس إلى بغداد", meta={"date": "2021-12-20"})
    (found,) = ENGINE.suggest(document)
    assert (found.label, found.value, found.engine) == ("DATE", "2021-12-19", "rules")


def test_a_suggestion_says_what_led_to_it() -> None:
    (found,) = suggest("قال اللواء كريم الشويلي إن")
    assert found.reason == "اللواء"
    assert 0 < found.confidence <= 1


def test_a_project_lexicon_is_followed() -> None:
    engine = RulesSuggester({"UNIT": ["أبناء التجربة"], "weapon_models": ["زنبور"]})
    text = "هاجم أبناء التجربة بصواريخ زنبور"
    found = [(text[s.start : s.end], s.label) for s in engine.suggest(Document("1", text))]
    assert found == [("أبناء التجربة", "UNIT"), ("صواريخ زنبور", "WEAPON")]
    plain = [(text[s.start : s.end], s.label) for s in suggest(text)]
    assert plain == [("صواريخ", "WEAPON")]


def test_many_documents_stop_when_cancelled() -> None:
    documents = [Document(str(n), "قصفت دبابة") for n in range(3)]
    assert [d.id for d, found in ENGINE.suggest_all(documents) if found] == ["0", "1", "2"]
    assert list(ENGINE.suggest_all(documents, cancelled=lambda: True)) == []


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("اجتمعت غرفة عمليات إدلب ليلا", "UNIT", ["غرفة عمليات إدلب"]),
        ("اجتمعت غرفة العمليات ليلا", "UNIT", []),
        ("تقدمت سرية المدرعات الرابعة نحو التل", "UNIT", ["سرية المدرعات الرابعة"]),
        ("تقدمت سرية المدرعات الرابعة نحو التل", "WEAPON", []),
        ("أبحرت مجموعة ثيودور روزفلت الضاربة شرقا", "UNIT", ["مجموعة ثيودور روزفلت الضاربة"]),
        ("انسحبت قوات موالية للواء خالد الرشيدي", "UNIT", ["قوات موالية للواء خالد الرشيدي"]),
        ("انسحبت قوات موالية للواء خالد الرشيدي", "PERSON", ["خالد الرشيدي"]),
        ("أعلن المجلس العسكري لمدينة سرت النفير", "UNIT", ["المجلس العسكري لمدينة سرت"]),
        ("بيان من حركة \"فجر الساحل\" الإسلامية", "UNIT", ["حركة \"فجر الساحل\" الإسلامية"]),
        ("قصفت الفصائل الإسلامية الحي", "UNIT", []),
        ("هاجموا معسكري الفوعة وكفريا فجرا", "BASE", ["معسكري الفوعة وكفريا"]),
        ("سقطت القذائف الصاروخية والمدفعية هنا", "WEAPON", ["القذائف الصاروخية والمدفعية"]),
        ("كشفت عن صاروخ باليستي أطلق عليه اسم \"برق 7\" أمس", "WEAPON",
         ["صاروخ باليستي", "برق 7"]),
        ("ضبط رشاشا ثقيلا آخر من طراز دوشكا", "WEAPON", ["رشاشا ثقيلا آخر من طراز دوشكا"]),
        ("اجتمع حلف شمال الأطلسي أمس وقال الحلف إنه", "UNIT", ["حلف شمال الأطلسي", "الحلف"]),
        ("قتل ماجد الراوي المعروف بـ«الضبع» أمس", "PERSON", ["ماجد الراوي", "الضبع"]),
        ("هذه الصواريخ معروفة بـ«الضبع» أمس", "PERSON", []),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_tells_it(text: str, label: str, found: list[str]) -> None:
    assert spans(text, label) == found


PIECES = """
قال اللواء 45 قوات القوات الأميركية "عين الأسد" قاعدة بصواريخ من طراز إف-16 محمد أبو بن يوم 5
يناير (كانون الثاني) 2020 والاثنين الماضي وتنظيم داعش ، .  الـ لـ« » ﻻ 😀 عام2020 a و
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\u200f"])


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_spans_fit_the_text_and_no_two_of_a_label_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = suggest(text)
    assert found == sorted(found, key=lambda s: (s.start, -s.end, s.label))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        inside = text[one.start : one.end]
        assert inside == inside.strip()
        assert "\n" not in inside
    for before, after in pairwise(found):
        if before.overlaps(after.start, after.end):
            assert before.label != after.label
            assert after.end <= before.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_at_all_is_read(text: str) -> None:
    for found in suggest(text):
        assert text[found.start : found.end]
