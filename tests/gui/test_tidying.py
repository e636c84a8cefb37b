"""What nobody holds any more is looked for while the analyst rests, and only then."""

import gc
import weakref

import pytest

from gui.tidying import Tidying


class Circle:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.myself = self


@pytest.fixture
def resting(qapp):
    """A search whose analyst rests for as long as the test says."""
    seconds = [0.0]
    before = gc.get_threshold()
    tidying = Tidying(lambda: seconds[0])
    yield tidying, seconds
    tidying.end()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def many_small_searches() -> None:
    for _ in range(20):
        gc.collect(1)


def test_nothing_is_searched_whole_while_the_analyst_is_at_work(resting) -> None:
    tidying, seconds = resting
    lost = weakref.ref(Circle())
    gc.collect(1)
    gc.collect(1)
    many_small_searches()
    seconds[0] = 1.0

    assert not tidying.look()
    seconds[0] = 60.0
    assert tidying.look()
    assert lost() is None
    assert not tidying.look()  # nothing new came about


def test_what_was_in_use_is_left_out_until_it_may_be_so_no_more(resting) -> None:
    tidying, seconds = resting
    seconds[0] = 60.0
    held = Circle()
    kept = weakref.ref(held)
    many_small_searches()
    assert tidying.look()
    del held
    many_small_searches()
    tidying.look()
    assert kept() is not None

    tidying.begin_anew()
    many_small_searches()
    assert tidying.look()
    assert kept() is None


def test_the_program_rests_when_the_article_does(hand) -> None:
    hand.desk.tidy()
    hand.press("1")
    many_small_searches()
    assert hand.window.reading.idle < 3
    assert not hand.desk.tidying.look()
