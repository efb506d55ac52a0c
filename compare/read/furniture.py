"""Lines that belong to a page and to none of its articles, as web pages have them."""

from __future__ import annotations

import re

from compare.text.later import later

COMMENTS = "comment footer"
"""Reason of the line under which readers' comments stand."""

LINKS = "link to other pages"
"""Reason of a line above a list of links."""

NEWSLETTER = "newsletter or subscription"
"""Reason of a line that asks to subscribe."""

AUTHOR = "about the author"
"""Reason of a line under which it is told who wrote an article."""

_LONGEST = 160
"""Code points; longer lines are prose even where they start as page furniture does."""

_LONGEST_NOTICE = 400
"""The same for the few notices that are known by how they begin."""

_SECTION = (
    r"(?:home|news|sports?|weather|business|innovation|culture|arts?|travel|earth|audio"
    r"|video|live|world|politics|opinions?|tech|technology|science|health|climate|money"
    r"|lifestyle|style|food|books|music|film|tv|radio|sounds|iplayer|local|national|us"
    r"|uk|europe|africa|asia|markets|economy|education|entertainment|puzzles|podcasts"
    r"|more|menu|search|sign in|log in|subscribe|newsletters|e-?paper|my account)"
)
"""What a newsroom's menu has."""

_FURNITURE = tuple(
    (reason, later(pattern, re.IGNORECASE))
    for reason, pattern in (
        (
            COMMENTS,
            r"(?:no|\d+|leave a|add a|post a|view|read|show|write a|join the)? ?"
            r"(?:\d+ )?(?:comments?|replies|conversation)(?: \(\d+\))?[:.!]?"
            r"|(?:be the first to|log in to|sign in to) comment\b.{0,60}"
            r"|comments (?:are|have been) closed.{0,40}|anonymous said\.\.\.",
        ),
        (
            "share or print link",
            r"(?:share2?|tweet|email|e-mail|print|save|copy link|pin it|bookmark"
            r"|flipboard|threads|bluesky|mailto|social sharing|share full article)"
            r"(?: (?:this|on|to|via|with|by|article|story|link|page|now|options"
            r"|facebook|twitter|x|whatsapp|linkedin|reddit|email|print|save|and|the"
            r"|blogthis!|pinterest))*[!:.]?"
            r"|click here to share on social media|link copied|x|close"
            r"|(?:facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram)"
            r"(?:[ ,|•·]+(?:facebook|twitter|x|whatsapp|linkedin|reddit|email|print))*",
        ),
        (
            "advert",
            r"(?:advertisement|advertising|sponsored|sponsored content|ad|paid content"
            r"|promoted|sponsor message)(?: feedback| content)?[:.]?"
            r"|(?:story|article) continues below(?: (?:advertisement|ad|this ad))?\.?"
            r"|(?:this advertisement has not loaded|skip ad\w*)\b.{0,60}",
        ),
        (
            NEWSLETTER,
            r"(?:sign up|subscribe|register)\b.{0,30}\b(?:newsletters?|alerts?|updates?"
            r"|inbox|unlimited|access|today|now|free|our|to continue)\b.{0,90}"
            r"|(?:get|receive) (?:the|our|all the)\b.{0,50}\b(?:inbox|e-?mail"
            r"|newsletters?)\b.{0,60}"
            r"|subscribe|sign up(?: here| now)?\.?|newsletters?"
            r"|sign up (?:to|for) [^.]{1,60}|free (?:\w+ )?newsletters?"
            r"|(?:enter )?your e-?mail(?: address)?|after newsletter promotion"
            r"|already a subscriber\?.{0,40}",
        ),
        (
            LINKS,
            r"(?:read (?:more(?: from .{1,40})?|also|next|the full (?:story|article))"
            r"|see also|topics?"
            r"|related(?: (?:stor(?:y|ies)|articles?|news|content|topics|video|links?"
            r"))?|more (?:on this story|stories|from|news|top stories|coverage)"
            r"|you may also like|recommended(?: for you| stories)?|trending(?: now)?"
            r"|(?:suggested|explore more on these) topics"
            r"|most (?:read|popular|viewed)|top stories|in other news|up next|don['’]t"
            r" miss)(?: ?[:>»|]+.*|[.…]*)"
            r"|list (?:of \d+ items?|\d+ of \d+)|end of list|see more on: .{0,80}"
            r"|click here\b.{0,100}|continue reading.{0,40}|more from\b.{0,40}",
        ),
        (
            "audio or video player",
            r"(?:watch|listen|video|audio)(?: live| now| to this article)?[:.…]*"
            r"(?: ?[·•|] ?\d+:\d\d(?: min)?)?(?: learn more)?"
            r"|(?:watch|listen|video) \|.{0,120}|\d{1,2}:\d\d|\d{1,2}-minute listen"
            r"|heard on .{2,40}|download|transcript|please use .{2,40} browser\b.{0,60}"
            r"|duration:? \d+:\d\d(?::\d\d)?"
            r"|(?:new)?you can now listen to .{1,40} articles!?"
            r"|estimated \d{1,2} minutes?|.{1,30} flash top headlines\b.{0,120}",
        ),
        (
            AUTHOR,
            r"about the (?:author|writer|reporter)s?|(?:meet|more about) the author"
            r"|more by this author|contact the author",
        ),
        (
            "copyright line",
            r"(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|\d{4}|by\b)).{0,150}"
            r"|all rights reserved\b.{0,80}|.{0,80}\ball rights reserved\.?"
            r"|purchase licensing rights(?:, opens new tab)?|reuse this content"
            r"|our standards: .{0,80}",
        ),
        (
            "site navigation",
            rf"{_SECTION}(?:[ |,•·/]+{_SECTION}){{2,}}|skip to (?:main )?(?:content"
            r"|navigation)|home(?: ?[>»/|]+.{0,80})?|menu"
            r"|search|log ?in|sign in|back to top|(?:older|newer|next|previous) (?:post"
            r"s?|articles?|story|page)|(?:labels?|tags?): .{0,100}|filed under\b.{0,80}"
            r"|loading\.*|follow (?:us|@|the .{2,30} (?:channel|page)\b).{0,60}"
            r"|contact us|about us|privacy policy|terms of (?:use|service)"
            r"|accept (?:all )?cookies|view web version"
            r"|posted by .{1,60}\d{1,2}[:.]\d\d.{0,20}|learn more"
            r"|view image in fullscreen|\d{1,2} of \d{1,2} ?\|?|\d{1,3}(?:,\d{3})?k?"
            r"|why you can trust .{2,40}|(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/\S*"
            r"|corrections and clarifications\|?|democracy dies in darkness|[—–-]"
            r"|(?:submit|send|report)(?: an?)? (?:news tip|tip|error|typo)\|?",
        ),
        (
            "section label",
            r"(?:in short:?|what's next\?|summary|key points|highlights|takeaways|world"
            r"|politics|business|money|markets|opinion|analysis|sports?|tech(?:nology)?"
            r"|science|health|culture|entertainment|lifestyle|local|national|international"
            r"|breaking(?: news)?|news|top news|live|exclusive|updated?|video|latest"
            r"|uk|us|usa|u\.k\.|u\.s\.|africa|asia|europe|americas|middle east"
            r"|(?:uk|us|world|home) news)",
        ),
        (
            "reading time",
            r"\d{1,2}[ -]min(?:ute)?s?(?:[ -]?read(?:ing time)?)?"
            r"|reading time:? .{0,30}"
            r"|\d{1,2} ?(?:m|h|d|min(?:ute)?s?|hours?|days?) ago",
        ),
    )
)

_NOTICES = tuple(
    (reason, later(pattern, re.IGNORECASE))
    for reason, pattern in (
        (
            NEWSLETTER,
            r"privacy notice: (?:newsletters|this site)\b.*"
            r"|i would like to be e-?mailed about\b.*",
        ),
        (
            "audio or video player",
            r"the audio version of this article is generated by\b.*"
            r"|this (?:audio|voice) (?:is|was) (?:auto-?)?generated\b.*",
        ),
    )
)


def furniture(line: str) -> str:
    """Why a line is part of the page and of no article; empty when it is not."""
    forms = _FURNITURE if len(line) <= _LONGEST else ()
    if len(line) <= _LONGEST_NOTICE:
        forms += _NOTICES
    return next((why for why, form in forms if form.fullmatch(line)), "")
