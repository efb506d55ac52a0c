"""Dates and times, and what they are resolved to."""

import datetime

import pytest

from compare.extract.dates import find_dates
from compare.extract.view import view_article
from compare.model import Article, Claim, Moment

PUBLISHED = "2024-05-15"
"""A Wednesday."""


def dates_in(
    sentence: str, *, published: str = PUBLISHED, outlet: str = ""
) -> list[Claim]:
    article = Article.from_sentences([sentence], published=published, outlet=outlet)
    return list(find_dates(view_article(0, article), ()))


def moment_of(claim: Claim) -> Moment:
    assert isinstance(claim.value, Moment)
    return claim.value


def days_of(claim: Claim) -> str:
    moment = moment_of(claim)
    if moment.start is None or moment.end is None:
        return ""
    ends = [moment.start.isoformat(), moment.end.isoformat()]
    return "/".join(dict.fromkeys(ends))


@pytest.mark.parametrize(
    ("sentence", "text", "days"),
    [
        ("It fell on Aug. 24, 1991, they say.", "Aug. 24, 1991", "1991-08-24"),
        ("It fell on 24 August 1991.", "24 August 1991", "1991-08-24"),
        ("It fell on the 24th of August 1991.", "24th of August 1991", "1991-08-24"),
        ("It fell on Sunday, Aug. 24, 1991.", "Sunday, Aug. 24, 1991", "1991-08-24"),
        ("It ran on 2023-11-02.", "2023-11-02", "2023-11-02"),
        ("It ran Oct. 3-5, 2023.", "Oct. 3-5, 2023", "2023-10-03/2023-10-05"),
        ("It began on May 2.", "May 2", "2024-05-02"),
        ("He was born on Dec. 30.", "Dec. 30", "2023-12-30"),
        ("The vote was set for June 28.", "June 28", "2024-06-28"),
        ("It began in February 2022.", "February 2022", "2022-02-01/2022-02-28"),
        ("It was agreed in November.", "November", "2023-11-01/2023-11-30"),
        ("The vote will be held in November.", "November", "2024-11-01/2024-11-30"),
        ("It was signed last March.", "last March", "2024-03-01/2024-03-31"),
        ("They fled in 1999.", "1999", "1999-01-01/1999-12-31"),
        ("A 1976 law bans it.", "1976", "1976-01-01/1976-12-31"),
        ("It ran in early 2017.", "early 2017", "2017-01-01/2017-05-02"),
        (
            "They erred in 2006 through 2011.",
            "2006 through 2011",
            "2006-01-01/2011-12-31",
        ),
        ("the 2012-13 season", "2012-13", "2012-01-01/2013-12-31"),
        ("No one died since 2013.", "since 2013", "2013-01-01/2013-12-31"),
        ("It rose in the 1990s.", "1990s", "1990-01-01/1999-12-31"),
        ("It rose in the '90s.", "'90s", "1990-01-01/1999-12-31"),
        ("an 11th century church", "11th century", "1001-01-01/1100-12-31"),
        ("It grew in the third quarter of 2012.", None, "2012-07-01/2012-09-30"),
        ("It ran in the summer of 2012.", "summer of 2012", "2012-06-01/2012-08-31"),
        ("It fell after 9/11 and war.", "9/11", "2001-09-11"),
        ("The Sept. 11 attacks changed it.", "Sept. 11", "2001-09-11"),
    ],
)
def test_a_date_that_names_itself_is_resolved(
    sentence: str, text: str | None, days: str
) -> None:
    (claim,) = dates_in(sentence)
    assert text is None or claim.text == text
    assert days_of(claim) == days


@pytest.mark.parametrize(
    ("sentence", "text", "days"),
    [
        ("They met on Sunday.", "Sunday", "2024-05-12"),
        ("They met on Wednesday.", "Wednesday", "2024-05-15"),
        ("They met on Thursday.", "Thursday", "2024-05-09"),
        ("They will meet on Thursday.", "Thursday", "2024-05-16"),
        ("He said they plan to meet on Monday.", "Monday", "2024-05-20"),
        ("She asked them to return on Friday.", "Friday", "2024-05-17"),
        ("On Friday, she will meet him.", "Friday", "2024-05-17"),
        ("The schools will stay closed on Friday.", "Friday", "2024-05-17"),
        ("They met last Wednesday.", "last Wednesday", "2024-05-08"),
        ("See you next Wednesday.", "next Wednesday", "2024-05-22"),
        ("They met Monday morning.", "Monday morning", "2024-05-13"),
        ("It closed today.", "today", "2024-05-15"),
        ("It closed yesterday.", "yesterday", "2024-05-14"),
        ("It opens tomorrow morning.", "tomorrow morning", "2024-05-16"),
        ("He drank last night.", "last night", "2024-05-14"),
        ("He woke this morning.", "this morning", "2024-05-15"),
        ("It burned overnight.", "overnight", "2024-05-14/2024-05-15"),
        ("He wrote last week.", "last week", "2024-05-06/2024-05-12"),
        ("They go next week.", "next week", "2024-05-20/2024-05-26"),
        ("He quit last month.", "last month", "2024-04-01/2024-04-30"),
        ("It comes next month.", "next month", "2024-06-01/2024-06-30"),
        ("He quit earlier this year.", "earlier this year", "2024-01-01/2024-12-31"),
        ("He quit last year.", "last year", "2023-01-01/2023-12-31"),
        ("They rioted over the weekend.", "over the weekend", "2024-05-11/2024-05-12"),
        ("It began two years ago.", "two years ago", "2022-01-01/2022-12-31"),
        ("It began three days ago.", "three days ago", "2024-05-12"),
        ("It began in the past two weeks.", None, "2024-04-29/2024-05-15"),
        ("It closed last summer.", "last summer", "2023-06-01/2023-08-31"),
        ("It opened this winter.", "this winter", "2023-12-01/2024-02-29"),
        ("Two years since it began.", "Two years since", "2022-01-01/2022-12-31"),
        (
            "Two and a half years since it began.",
            "Two and a half years since",
            "2021-11-01/2021-11-30",
        ),
    ],
)
def test_a_date_told_from_the_articles_own_is_resolved(
    sentence: str, text: str | None, days: str
) -> None:
    (claim,) = dates_in(sentence)
    assert text is None or claim.text == text
    assert days_of(claim) == days
    assert PUBLISHED in claim.notes[0]


@pytest.mark.parametrize(
    ("sentence", "text", "name"),
    [
        ("It fell less than six months later.", "less than six months later", None),
        ("It fell three days later.", "three days later", None),
        ("It came a day after the vote.", "a day after", None),
        ("It is more than a year ago.", "more than a year ago", None),
        ("Later in the day, she left.", "Later in the day", "later in the day"),
        ("They blocked it for months.", "for months", "for months"),
        ("They asked for several years.", "for several years", "for several years"),
        ("They meet in the coming days.", "coming days", "coming days"),
        ("They meet in the next few days.", "next few days", "next few days"),
        ("The next day, it fell.", "The next day", "the next day"),
        ("On Independence Day, they sang.", "Independence Day", "independence day"),
        ("It was for fiscal 2023.", "fiscal 2023", "fiscal 2023"),
        ("It marks the 15th anniversary.", "15th anniversary", "anniversary 15"),
        ("They pray every Sunday.", "Sunday", "every sunday"),
    ],
)
def test_what_cannot_be_resolved_stays_by_its_name(
    sentence: str, text: str, name: str | None
) -> None:
    (claim,) = dates_in(sentence)
    assert claim.text == text
    assert days_of(claim) == ""
    assert moment_of(claim).name == (name or text.lower())
    assert claim.notes == ()


@pytest.mark.parametrize(
    ("sentence", "text", "clock"),
    [
        ("It starts at 2 p.m. there.", "2 p.m.", "14:00"),
        ("UPDATE 2:52 p.m. -- More came.", "2:52 p.m.", "14:52"),
        ("It took effect at 5 p.m. Eastern time.", "5 p.m. Eastern time", "17:00"),
        ("It hit at 12:05 a.m. on it.", "12:05 a.m.", "00:05"),
        ("It hit at 17:30 GMT, they said.", "17:30 GMT", "17:30"),
        ("It hit early (17:30 GMT) in it.", "17:30 GMT", "17:30"),
        ("It hit at 0300 GMT, they said.", "0300 GMT", "03:00"),
        ("It ended at noon.", "noon", "12:00"),
        ("It rang at five o'clock in the afternoon.", None, "17:00"),
    ],
)
def test_a_time_of_day_is_a_clock_time(
    sentence: str, text: str | None, clock: str
) -> None:
    (claim,) = dates_in(sentence)
    assert text is None or claim.text == text
    assert moment_of(claim).clock == clock


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They sang on Ukraine's Independence Day.", "2023-08-24"),
        ("Americans marched on Christmas Day.", "2023-12-25"),
        ("The U.S. votes on Election Day.", "2024-11-05"),
        ("Canadians rested on Thanksgiving.", "2023-10-09"),
        ("They rested on Easter Sunday.", "2024-03-31"),
        ("Canadians rest on Victoria Day.", "2024-05-20"),
    ],
)
def test_a_holiday_is_dated_where_its_country_is_told(sentence: str, day: str) -> None:
    (claim,) = dates_in(sentence)
    start = datetime.date.fromisoformat(day)
    found = moment_of(claim).start
    assert found is not None
    assert (found.month, found.day) == (start.month, start.day)


def test_a_weekday_and_its_part_of_the_day_are_kept_apart() -> None:
    (claim,) = dates_in("He quit on Monday afternoon.")
    assert (moment_of(claim).name, moment_of(claim).clock) == ("monday", "afternoon")


def test_without_the_articles_date_a_weekday_stays_open() -> None:
    article = Article.from_sentences(["They met on Sunday."])
    (claim,) = find_dates(view_article(0, article), ())
    assert claim.value == Moment(None, None, "sunday")


def test_the_note_names_the_day_that_was_taken() -> None:
    (claim,) = dates_in("They met on Sunday.")
    assert claim.notes == (
        '"Sunday" read as 2024-05-12, from the article\'s date, 2024-05-15',
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march there.",
        "May I ask April Jones about it?",
        "He spent $2010 on it.",
        "More than 2000 people came.",
        "It lasted three years in all.",
        "He ran for president there.",
        "Feb. 31 is no day.",
        "The first half was dull.",
        "Call 1999-555 now.",
        "He told USA Today about it.",
    ],
)
def test_what_is_no_date_is_left(sentence: str) -> None:
    assert [claim.text for claim in dates_in(sentence)] in ([], ["Feb."])


@pytest.mark.parametrize(
    ("sentence", "text", "day"),
    [
        ("Two days before Friday's vote he quit.", "Two days before", "2024-05-08"),
        ("It came a day after Monday's talks.", "a day after", "2024-05-14"),
        ("It came the day after May 3, 2001.", "the day after", "2001-05-04"),
    ],
)
def test_a_day_counted_from_another_day_beside_it_is_resolved(
    sentence: str, text: str, day: str
) -> None:
    counted, _ = dates_in(sentence)
    assert (counted.text, days_of(counted)) == (text, day)


@pytest.mark.parametrize(
    "sentence",
    ["It came a day after the vote on Monday.", "It fell 500 days before 1999."],
)
def test_a_day_counted_from_what_is_no_day_beside_it_stays_open(sentence: str) -> None:
    assert not days_of(dates_in(sentence)[0])


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("They met in June.", "June"),
        ("They met in Sept.", "Sept"),
        ("They met on Sept. 3.", "Sept. 3"),
        ("They met in Sept. of 2011.", "Sept. of 2011"),
        ("They met in SEPT.", "SEPT"),
    ],
)
def test_the_full_stop_of_a_sentence_is_no_part_of_a_month(
    sentence: str, text: str
) -> None:
    (claim,) = dates_in(sentence)
    assert claim.text == text


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("They declared three days of mourning, starting on Friday.", "2024-05-17"),
        ("She has declared a day of mourning on Friday.", "2024-05-17"),
        ("The storm, which is due to hit the coast on Friday, grew.", "2024-05-17"),
        ("A strike was called for Friday.", "2024-05-17"),
        ("He forced the man to leave on Friday.", "2024-05-10"),
        ("Her term ends in March.", "2025-03-01/2025-03-31"),
        ("Rivals are ready to bid in January.", "2025-01-01/2025-01-31"),
        ("She ruled out a further cut in June.", "2024-06-01/2024-06-30"),
        ("The money was promised at a summit in April.", "2024-04-01/2024-04-30"),
    ],
)
def test_what_is_planned_lies_ahead(sentence: str, days: str) -> None:
    found = [days_of(claim) for claim in dates_in(sentence) if days_of(claim)]
    assert found == [days]


@pytest.mark.parametrize(
    ("sentence", "text", "clock"),
    [
        ("It left at quarter past five in the morning.", None, "05:15"),
        ("It left at half past six in the evening.", None, "18:30"),
        ("It left at ten to seven this morning.", None, "06:50"),
        ("It left shortly before 7am.", "shortly before 7am", "07:00"),
        ("It left at about 06:50.", "about 06:50", "06:50"),
        ("It left at 6.55am.", "6.55am", "06:55"),
        ("It left at 6 p.m. on foot.", "6 p.m.", "18:00"),
    ],
)
def test_a_time_of_day_is_read_with_what_blurs_it(
    sentence: str, text: str | None, clock: str
) -> None:
    (claim,) = dates_in(sentence)
    assert moment_of(claim).clock == clock
    assert text is None or claim.text == text


def test_how_long_something_lasts_is_no_date() -> None:
    assert dates_in("She was jailed for nine years after stealing it.") == []
