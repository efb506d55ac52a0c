"""The tables of a corpus, one SQLite file."""

from __future__ import annotations

FORMAT = "compare.corpus"
VERSION = 2

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,          -- sha256 of what makes it this article
  outlet TEXT NOT NULL,
  headline TEXT NOT NULL,
  bylines TEXT NOT NULL,             -- a JSON list
  published TEXT,                    -- ISO date
  day INTEGER,                       -- the same as a proleptic ordinal
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  terms BLOB NOT NULL,
  signature BLOB NOT NULL,
  home TEXT NOT NULL                 -- country whose dollar the outlet means, or empty
);
CREATE INDEX articles_by_day ON articles (day, key);
CREATE INDEX articles_by_outlet ON articles (outlet);
CREATE INDEX articles_by_source ON articles (source);

CREATE VIRTUAL TABLE articles_text USING fts5 (
  headline, text, content = 'articles', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2"
);
-- Filled by many rows at once, as below: a trigger would have each written by itself.
INSERT INTO articles_text (articles_text, rank) VALUES ('hashsize', 16777216);
INSERT INTO articles_text (articles_text, rank) VALUES ('automerge', 8);

CREATE TABLE sources (
  stamp TEXT PRIMARY KEY,            -- of a file as it was, and how it was read
  entries INTEGER NOT NULL,          -- lines, rows or records that are done
  articles INTEGER NOT NULL,         -- articles in them
  is_whole INTEGER NOT NULL          -- whether that is all
) WITHOUT ROWID;

CREATE TABLE rejects (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  place TEXT NOT NULL,               -- "line 12", "record 3"; empty for the whole
  reason TEXT NOT NULL,
  UNIQUE (source, place, reason)
);

CREATE TABLE copies (
  article INTEGER PRIMARY KEY REFERENCES articles,
  original INTEGER NOT NULL REFERENCES articles
);
CREATE INDEX copies_by_original ON copies (original);
CREATE TABLE judged (
  one INTEGER NOT NULL REFERENCES articles,    -- that of the lower key
  other INTEGER NOT NULL REFERENCES articles,
  is_copy INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE TABLE windows (
  window INTEGER PRIMARY KEY,        -- a week; -1 for those without a date
  digest TEXT NOT NULL,              -- of all that the parts follow from
  parts BLOB NOT NULL
);
CREATE TABLE crossings (
  window INTEGER PRIMARY KEY,
  digest TEXT NOT NULL,              -- of all that they follow from
  crossings BLOB NOT NULL            -- closeness of its parts to earlier ones
);

CREATE TABLE events (
  id TEXT PRIMARY KEY,               -- first 12 digits of its lowest article key
  first_day INTEGER,
  last_day INTEGER,
  size INTEGER NOT NULL,             -- articles, copies left out
  outlets INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE event_articles (
  article INTEGER PRIMARY KEY REFERENCES articles,
  event TEXT NOT NULL REFERENCES events
);
CREATE INDEX event_articles_by_event ON event_articles (event);

CREATE TABLE comparisons (
  event TEXT PRIMARY KEY,
  digest TEXT NOT NULL,              -- of all that the comparison follows from
  size INTEGER NOT NULL,             -- articles that the event had
  data BLOB NOT NULL                 -- its JSON, deflated
);
CREATE TABLE compared (
  event TEXT NOT NULL,
  place INTEGER NOT NULL,            -- of the article in the comparison, from 0
  article INTEGER NOT NULL REFERENCES articles,
  PRIMARY KEY (event, place)
) WITHOUT ROWID;
CREATE INDEX compared_by_article ON compared (article);

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  fact TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  label TEXT NOT NULL,
  because TEXT NOT NULL,             -- a JSON list
  words TEXT NOT NULL,               -- sentences of its claims, to be searched
  outlets INTEGER NOT NULL,          -- that carry it, each counted once
  UNIQUE (event, fact)
);
CREATE VIRTUAL TABLE facts_text USING fts5 (
  label, words, content = 'facts', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE carriers (
  event TEXT NOT NULL,
  fact TEXT NOT NULL,
  outlet TEXT NOT NULL,
  day INTEGER,                       -- of the first of its articles that tells it
  claim INTEGER NOT NULL,            -- number of its first claim
  PRIMARY KEY (event, fact, outlet)
) WITHOUT ROWID;
CREATE INDEX carriers_by_outlet ON carriers (outlet, day);

CREATE TABLE claims (
  event TEXT NOT NULL,
  fact TEXT NOT NULL,
  number INTEGER NOT NULL,           -- of the claim within its fact
  article INTEGER NOT NULL REFERENCES articles,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  sentence_text TEXT NOT NULL,
  source TEXT NOT NULL,              -- who is said to have said it, or empty
  PRIMARY KEY (event, fact, number)
) WITHOUT ROWID;
CREATE INDEX claims_by_article ON claims (article);

CREATE TABLE links (
  event TEXT NOT NULL,
  a_article INTEGER NOT NULL,
  a_sentence INTEGER NOT NULL,
  b_article INTEGER NOT NULL,
  b_sentence INTEGER NOT NULL,
  score REAL NOT NULL,
  relation TEXT NOT NULL,
  a_text TEXT NOT NULL,
  b_text TEXT NOT NULL,
  PRIMARY KEY (event, a_article, a_sentence, b_article, b_sentence)
) WITHOUT ROWID;

CREATE TABLE voices (
  event TEXT NOT NULL,
  number INTEGER NOT NULL,           -- within the comparison
  article INTEGER NOT NULL REFERENCES articles,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,                -- named, role or unnamed
  quoted_words INTEGER NOT NULL,
  sentences INTEGER NOT NULL,        -- how many it speaks in
  PRIMARY KEY (event, number)
) WITHOUT ROWID;
"""
