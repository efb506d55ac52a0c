"""Each format gives its articles, and says of everything else why it is none."""

import codecs
import datetime
import gzip
import json
import os
import re
import sys
import threading
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("warcio", reason="needs newscompare[corpus]")

from compare.corpus.intake import Draft, Fault, Fields, entries_of, find_sources
from compare.corpus.intake.days import read_day
from compare.errors import ArticleError, OptionsError
from compare.read.web import Fetched

TEXT = (
    "The lock gates at Bremvik failed on Tuesday and two barges ran aground, the "
    "harbour master said. Nobody was hurt, and traffic resumes on Thursday."
)
DAY = datetime.date(2026, 3, 3)
Read = Callable[..., tuple[list[Draft], list[tuple[str, str]]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def go(
        *paths: Path | str, fields: tuple[str, ...] = ()
    ) -> tuple[list[Draft], list[tuple[str, str]]]:
        drafts, faults = [], []
        for source in find_sources(paths or (tmp_path,)):
            for entry in entries_of(source, Fields.parse(fields)):
                for item in entry.read():
                    if isinstance(item, Fault):
                        faults.append((entry.place, item.reason))
                    else:
                        drafts.append(item)
        return drafts, faults

    return go


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_json_lines_by_any_of_the_usual_names(tmp_path: Path, read: Read) -> None:
    path = write_lines(
        tmp_path / "a.jsonl",
        {
            "text": TEXT,
            "title": "Gates fail",
            "publisher": "Bremvik Post",
            "date": "2026-03-03T10:00:00Z",
            "url": "https://example.org/1",
            "author": "Ann Lee and Bo Ray",
        },
        {"Body": TEXT, "Headline": "Other", "id": 7, "bylines": [{"name": "Cy Dahl"}]},
    )
    first, second = read(path)[0]
    assert first == Draft(
        TEXT,
        "Bremvik Post",
        "Gates fail",
        ("Ann Lee", "Bo Ray"),
        DAY,
        "",
        "https://example.org/1",
    )
    assert (second.headline, second.name, second.bylines) == (
        "Other",
        "7",
        ("Cy Dahl",),
    )


def test_other_names_are_told_by_field(tmp_path: Path, read: Read) -> None:
    path = write_lines(tmp_path / "a.jsonl", {"content": TEXT, "when": "2026-03-03"})
    assert read(path) == ([], [("line 1", "no field for its text among content, when")])
    (draft,), faults = read(path, fields=("text=content", "date=when"))
    assert (draft.text, draft.published, faults) == (TEXT, DAY, [])


def test_an_unknown_part_of_an_article_is_refused() -> None:
    with pytest.raises(OptionsError, match="names no part") as caught:
        Fields.parse(["txt=content"])
    assert "text" in caught.value.hint


def test_each_line_that_is_no_article_says_why(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": TEXT}).encode()
    lines = [b"{", good, b"[1]", b"", b'{"text": "caf\xe9"}', b"[" * 100_000, good]
    path.write_bytes(b"\r\n".join(lines))
    drafts, faults = read(path)
    assert len(drafts) == 2
    assert faults == [
        ("line 1", "no JSON"),
        ("line 3", "no JSON object"),
        ("line 5", "has bytes that are no UTF-8 text"),
        ("line 6", "no JSON"),
    ]


def test_a_line_that_is_too_long_is_passed_over(
    tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("lines", "jsonl"):
        name = f"compare.corpus.intake.{module}.LONGEST_LINE"
        monkeypatch.setattr(name, 400)
    path = write_lines(
        tmp_path / "a.jsonl", {"text": TEXT}, {"text": TEXT * 9}, {"text": TEXT}
    )
    drafts, ((place, reason),) = read(path)
    assert (len(drafts), place, reason[:11]) == (2, "line 2", "longer than")


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes")
def test_lines_may_come_from_a_pipe(tmp_path: Path, read: Read) -> None:
    pipe = tmp_path / "a.jsonl"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write_lines, args=(pipe, {"text": TEXT}))
    writer.start()
    assert [draft.text for draft in read(pipe)[0]] == [TEXT]
    writer.join()


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz", "a.tsv"])
def test_tables_with_any_separator_and_quoted_line_ends(
    tmp_path: Path, read: Read, name: str
) -> None:
    mark = "\t" if name.endswith("tsv") else ";"
    text = (
        f'title{mark}body{mark}date\r\nA{mark}"{TEXT}\n""More""."{mark}3 March 2026\r\n'
    )
    data = codecs.BOM_UTF8 + text.encode()
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    ((draft,), faults) = read(path)
    assert (draft.text, draft.published) == (f'{TEXT}\n"More".', DAY)
    assert faults == []


def test_a_table_of_a_spreadsheet_in_utf_16(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"title\ttext\nÅ\t{TEXT}\n".encode("utf-16"))
    ((draft,), _) = read(path)
    assert draft.headline == "Å"


def test_a_table_without_the_column_names_those_it_has(
    tmp_path: Path, read: Read
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'title,content\nA,"{TEXT}"\n', encoding="utf-8")
    with pytest.raises(ArticleError, match="columns are title, content"):
        read(path)
    with pytest.raises(ArticleError, match="no column txt; its columns are title"):
        read(path, fields=("text=txt",))
    drafts, faults = read(tmp_path)
    assert (drafts, len(faults)) == ([], 1)
    assert len(read(path, fields=("text=content",))[0]) == 1


def test_a_record_of_other_length_or_a_bad_byte_loses_no_other(
    tmp_path: Path, read: Read
) -> None:
    path = tmp_path / "a.csv"
    rows = [b"a,caf\xe9", b"a,b,c", b"a,plain " + TEXT.replace(",", "").encode()]
    path.write_bytes(b"title,text\n" + b"\n".join(rows) + b"\n")
    drafts, faults = read(path)
    assert len(drafts) == 1
    assert [place for place, _ in faults] == ["line 2", "line 3"]


def test_a_truncated_gzip_gives_what_stands_before_the_cut(
    tmp_path: Path, read: Read
) -> None:
    rows = [{"text": f"{number} {TEXT} {number * 7919}"} for number in range(3000)]
    whole = write_lines(tmp_path / "whole.jsonl", *rows)
    packed = gzip.compress(whole.read_bytes())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(packed[: len(packed) // 2])
    drafts, ((place, reason),) = read(path)
    # Every line that is whole, to the last.
    unpacked = zlib.decompressobj(wbits=31).decompress(path.read_bytes())
    assert len(drafts) == unpacked.count(b"\n") > 500
    assert [draft.text for draft in drafts] == [
        row["text"] for row in rows[: len(drafts)]
    ]
    assert place == f"after line {len(drafts)}"
    assert reason.startswith("damaged or cut short")


def test_a_gzip_that_is_none_is_one_fault(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(b"plain text, not packed")
    assert read(path)[0] == []
    assert len(read(path)[1]) == 1


def test_parquet_by_rows_with_days_from_the_folders_above(
    tmp_path: Path, read: Read
) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    folder = tmp_path / "day=2026-03-03"
    folder.mkdir()
    rows = [{"text": f"{n} {TEXT}", "outlet": "Post", "unused": n} for n in range(450)]
    parquet.write_table(pa.Table.from_pylist(rows), folder / "part.parquet")
    drafts, faults = read(tmp_path)
    assert [draft.text for draft in drafts] == [row["text"] for row in rows]
    assert {draft.published for draft in drafts} == {DAY}
    assert faults == []


def test_a_damaged_parquet_file_is_one_fault(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 not really")
    drafts, faults = read(path)
    assert (drafts, len(faults)) == ([], 1)


PAGE = f"""<html><head><title>Lock gates fail at Bremvik</title>
<meta property="og:site_name" content="Bremvik Post">
<meta property="article:published_time" content="2026-03-03"></head>
<body><article><h1>Lock gates fail at Bremvik</h1>
<p>{TEXT}</p><p>{TEXT.replace("barges", "ships")} It was the third time.</p></article>
</body></html>"""


def web_record(name: str, kind: str, body: str, status: str = "200 OK") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-04T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{name}>\r\n"
        f"WARC-Target-URI: https://bremvikpost.example/{name}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n")


WEB = (
    web_record("0", "text/html", PAGE),
    web_record("a", "image/png", "png"),
    web_record("1", "text/html; charset=utf-8", PAGE),
    web_record("b", "text/html", "gone", status="404 Not Found"),
    web_record("c", "image/png", "png"),
    web_record("2", "text/html", PAGE),
)


def test_pages_of_a_web_archive_and_a_count_of_the_rest(
    tmp_path: Path, read: Read
) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(WEB))
    drafts, faults = read(path)
    assert [draft.name[-1] for draft in drafts] == ["0", "1", "2"]
    assert (drafts[0].outlet, drafts[0].published) == ("Bremvik Post", DAY)
    assert faults == [("", "no web pages, so not taken: image/png 2, answer 404 1")]


@pytest.mark.parametrize("kept", [20, 200, 400, len(WEB[-1]) - 20])
def test_a_web_archive_that_is_cut_keeps_its_whole_pages(
    tmp_path: Path, read: Read, kept: int
) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(WEB[:-1]) + WEB[-1][:kept])
    drafts, faults = read(path)
    assert [draft.name[-1] for draft in drafts] == ["0", "1"]
    assert "cut short" in faults[-1][1]


@pytest.mark.parametrize(
    ("good", "hurt"),
    [
        ("WARC-Target-URI", "WARC-Targe"),
        (r"Content-Length: \d", "Content-Length: "),
        ("^WARC/1.0", "\x1b[31mC/1.0"),
    ],
)
def test_a_damaged_record_is_listed_and_nothing_is_printed(
    tmp_path: Path,
    read: Read,
    capsys: pytest.CaptureFixture[str],
    good: str,
    hurt: str,
) -> None:
    first, second, third = (gzip.decompress(record).decode() for record in WEB[:3])
    path = tmp_path / "a.warc"
    path.write_bytes(f"{first}{re.sub(good, hurt, second)}{third}".encode())
    drafts, faults = read(path)
    assert drafts[0].name.endswith("/0")
    assert any("damaged" in reason for _, reason in faults)
    assert capsys.readouterr() == ("", "")


def test_what_only_calls_itself_a_web_archive_is_one_fault(
    tmp_path: Path, read: Read
) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"no archive at all")
    drafts, faults = read(path)
    assert (drafts, len(faults)) == ([], 1)


FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Bremvik Post</title><link>https://bremvikpost.example</link>
<item><title>Gates &amp;amp; barges</title><link>https://bremvikpost.example/1</link>
<pubDate>Tue, 03 Mar 2026 23:30:00 -0800</pubDate><author>Ann Lee</author>
<description>Short.</description>
<content:encoded><![CDATA[<p>{TEXT}</p><p>More <b>there</b>.</p>]]></content:encoded>
</item>
<item><title>Teaser</title><description>Only a summary of it.</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Coast Radio</title><entry><title>Gates</title><id>urn:1</id>
<updated>2026-03-03T01:00:00Z</updated><content type="text">{TEXT}</content></entry>
</feed>"""


def test_feeds_with_full_texts_and_without(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.rss").write_text(FEED, encoding="utf-8")
    (tmp_path / "b.atom").write_text(ATOM, encoding="utf-8")
    (rss, atom), faults = read(tmp_path)
    assert rss.text == f"{TEXT}\n\nMore there."
    assert (rss.outlet, rss.published, rss.name[-2:]) == ("Bremvik Post", DAY, "/1")
    assert rss.headline == "Gates & barges"
    assert (atom.outlet, atom.text, atom.published) == ("Coast Radio", TEXT, DAY)
    assert faults == [("entry 2", "a summary only, not the article: Teaser")]


def test_xml_that_is_no_feed_is_one_fault(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.xml").write_text("<note>hello</note>", encoding="utf-8")
    assert read(tmp_path) == (
        [],
        [("", "damaged or cut short (it is no RSS or Atom feed)")],
    )


@pytest.mark.parametrize(
    ("content_type", "data", "outlet"),
    [
        ("application/rss+xml; charset=utf-8", FEED, "Bremvik Post"),
        ("text/xml", f"\n{ATOM}", "Coast Radio"),
        ("text/html", PAGE, "Bremvik Post"),
    ],
)
def test_an_address_gives_a_feed_or_a_page(
    read: Read,
    monkeypatch: pytest.MonkeyPatch,
    content_type: str,
    data: str,
    outlet: str,
) -> None:
    def fetch(url: str) -> Fetched:
        return Fetched(data.encode(), url, content_type)

    monkeypatch.setattr("compare.corpus.intake.sources.fetch", fetch)
    ((draft,), _) = read("https://bremvikpost.example/news")
    assert (draft.outlet, draft.published) == (outlet, DAY)


def test_a_folder_is_read_below_without_what_is_hidden(
    tmp_path: Path, read: Read
) -> None:
    for name in ("b/post.txt", ".hidden/x.txt", "a/radio.md", "c/.x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{name[0]} {TEXT}", encoding="utf-8")
    (tmp_path / "a" / "logo.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "a" / "none.txt").write_text("", encoding="utf-8")
    drafts, faults = read(tmp_path)
    assert [draft.outlet for draft in drafts] == ["Radio", "Post"]
    assert faults == [
        ("", "a kind of file that is not read (.svg)"),
        ("", "is empty"),
    ]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"there is no file .*nowhere"):
        find_sources([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-03", DAY),
        ("20260303", DAY),
        ("2026-03-03T23:30:00-08:00", DAY),
        ("Tue, 03 Mar 2026 23:30:00 GMT", DAY),
        ("March 3, 2026", DAY),
        (1772496000, DAY),
        (1772496000000, DAY),
        ("1772496000", DAY),
        (0, datetime.date(1970, 1, 1)),
        (DAY, DAY),
        (datetime.datetime(2026, 3, 3, 23, 59, tzinfo=datetime.UTC), DAY),
        ("yesterday", None),
        ("", None),
        (None, None),
        (float("nan"), None),
        (1e300, None),
        ([2026, 3, 3], None),
    ],
)
def test_days_as_data_files_write_them(
    written: object, day: datetime.date | None
) -> None:
    assert read_day(written) == day
