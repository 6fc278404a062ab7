"""What stands on a page beside the article: buttons, notices, links, empty names."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_NETWORK = (
    r"(?:facebook|twitter|google(?: plus)?|e-?mail|print|pinterest|whatsapp|linkedin|reddit"
    r"|instagram|youtube|telegram|flipboard|disqus)"
)

# Each pattern is anchored and bounded: a line of a megabyte costs one look. Where real sentences
# begin alike ("Copyright law was ...", "Also on Monday, ..."), more of the notice is asked for.
_STARTS = (
    # moving about the page
    r"scroll (?:back )?(?:to (?:the )?top|down for (?:video|more))|back to (?:top|gallery)\b",
    r"skip (?:to (?:main )?content|ad\b|in skip)|(?:continue|keep) reading\b|story continues below",
    r"listen to (?:this|the) (?:article|story|episode|report)|read (?:more|next)\b|read or share\b",
    r"read (?:also|full)\b[^.]{0,60}$",
    r"read (?:the full|our full|[\w’']{2,20} [\w -]{2,40} for full)\b",
    r"(?:watch|view) (?:this story|results$|the (?:full )?video (?:here|above|below))",
    r"view gallery\b",
    r"(?:click|tap|press) (?:here|on the link|the link)\b",
    r"(?:for (?:more|updates|the latest)|to) [^.]{1,60}\bclick here\b",
    r"(?:hide|show) (?:transcript|thumbnails|captions)|of autoplay\b|copy link\b|slideshow$",
    r"advertisement(?:$|\s+(?:[-–—]\s)?continue\b|\s+story\b)|\[advertisement\]",
    r"sponsored (?:content|by)\b",
    # sharing, following, signing up
    r"share this\b|share (?:on|via) (?:facebook|twitter|x|whatsapp|email)\b|like this:",
    r"loading\.\.\.",
    r"(?:like|follow|join) (?:us|me|@\w|this page)\b",
    r"follow [\w.@ ]{2,40} on (?:facebook|twitter|x|instagram)\b",
    r"follow [\w.]{2,40}:|on twitter:|twitter(?:\.com/|:)|for live updates\b|###$|# # #$",
    r"join (?:the conversation|our (?:newsletter|whatsapp|telegram|channel|community|mailing))\b",
    r"stay (?:up to date|tuned|connected)\b",
    r"(?:stay|check back|keep checking)\b[^.]{0,60}\b(?:updates?|details?|latest)\b",
    r"stay (?:with|tuned)\b[^.]{0,60}\b(?:information|developments?|coverage|more on)\b",
    r"find out (?:what|more|how|why|who)\b[^.]{0,80}\.?$",
    r"sign (?:up|in) (?:for|to|with|using|here|now|today)\b|sign up\b|subscribe\b",
    r"already have an account",
    r"register (?:now|here|today|for free)\b|by submitting your\b",
    r"thank you for (?:registering|subscribing|signing)",
    r"(?:get|receive) [^.]{0,80}\b(?:notifications?|inbox|newsletters?|alerts)\b",
    r"(?:our |daily |email )newsletters?\b",
    r"close get email\b|your notification has been\b|there was a problem saving\b",
    r"email notifications are only\b",
    r"whenever .{0,60}posts new content\b|if you do not receive the verification\b",
    r"we have sent (?:you )?a (?:verification|confirmation)\b",
    r"download (?:our|the|this)\b[^.]{0,60}\bapp\b|text [\"“]\w+[\"”] to \d",
    r"just one more thing\.\.\.",
    r"interested in [\w ]{2,30}\?\s+add\b|add \w+ as an interest\b|add interest\b",
    r"add a location to\b|when you tweet with a location\b",
    r"(?:leave|post|add|write) a (?:comment|reply|reflection)\b|\d+ (?:pending )?comments?$",
    r"comments? (?:are closed|\(\d)",
    r"report an error\b|submit a tip\b|send (?:us )?(?:your )?tips\b|we pay for your stories\b",
    r"contact us\b",
    r"contact [^.]{2,60}(?:@|\d{3}[-.]\d{4})|(?:e-?mail|reach) (?:him|her|them|us|the author) at\b",
    # technical and legal notices
    r"on a mobile device\?|having trouble viewing\b|try disabling any ad\b",
    r"an error has occurred\b|invalid e-?mail\b|you must select\b|newsletter sign up\b",
    r"please (?:try again|verify (?:you|your|that)|re-?enter)\b|view all [\w ]{2,40} newsletters\b",
    r"(?:please )?enable javascript\b|please enable\b",
    r"(?:sorry, )?your browser (?:does|is)\b|(?:this (?:web)?site|we) uses? cookies\b",
    r"accept (?:all )?cookies\b|cookie (?:policy|settings|notice)\b",
    r"by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:web)?site\b",
    r"privacy policy\b|terms (?:of (?:use|service)|and conditions)\b",
    r"(?:this |the )?material may not be\b|all rights reserved\b",
    r"copyright (?:©|\(c\)|\d{4}|(?:the )?associated|by [A-Z])|©|\(c\) \d{4}|for reuse\b",
    r"\(?TM\)? and (?:©|copyright)|[^.]{0,60}\b(?:TM|Logo) and Copyright\b",
    r"(?:this|it) is a (?:developing|breaking) (?:story|news)\b",
    (
        r"this (?:story|article|post) (?:will be|has been|was) "
        r"(?:updated|first published|originally published|corrected)\b"
    ),
    r"a corrected version of (?:the|this) story\b|for immediate release\b|information from: ",
    r"from wikipedia,",
    (
        r"(?:last )?(?:updated?|modified|published|posted)(?: (?:on|at))?:?\s+"
        rf"(?:\d|{_MONTH} \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^!?]{{0,60}}$"
    ),
    # pictures
    r"(?:picture|photo|image) of [\w’'-]+(?: [\w’'-]+){0,3}\.?$",
    (
        r"(?:photo(?:graph)?|image|picture|graphic)s?"
        r"(?: (?:credit|courtesy|source|via))?s?(?:\s*[:/]| by )"
    ),
    r"(?:photo|image)s? credits?\b|video(?: (?:credit|courtesy|graphic))?\s*[:|]|buy photo$",
    r"(?:ap|file|getty|handout) (?:photo|image)s?\b|getty images\b",
    r"credit: |sources?:(?: |$)|image (?=[a-f ]{0,9}\d)[0-9a-f]{4,}\b",
    r"[\w -]{1,80}\.(?:webp|jpe?g|png|gif|svg|mp4)\b",
    r"\d{1,2}:\d{2} (?![ap]\.?\s?m\b).{3,120}(?<![.!?])$|!?\[[^\]]{0,120}\]\([^)]{0,300}\)$",
    # links to other stories
    r"related(?:\s*:|\s+(?:stories|story|articles?|posts?|content|coverage|news|topics|links|reading)\b|$)",
    r"(?:read |see )?more: |more (?:on this|stories|>>|coverage)|more (?:from|on) \w+$",
    r"also (?:read|see|on)(?:\s*:| [\w.]{2,30}:?$)|also:",
    r"you (?:may|might) also (?:like|be interested)|recommended(?:\s*:| (?:for|stories)\b|$)",
    r"trending(?:\s*:| now\b|$)",
    r"most (?:read|popular|viewed)(?:\s*:|$)|don['’]t miss\b[^.]{0,80}$|see also\b",
    r"what to read next|earlier: |previous stor(?:y|ies)\b|must[- ]read\b[^.]{0,60}$",
    (
        rf"(?:{_NETWORK}|more|close|enlarge|vote|play|pause|photos?|videos?|home|menu|search|share"
        r"|next|previous|tags?|comments?|a a|live|listen)"
        rf"(?:[\s|/,·]+(?:{_NETWORK}|more|share))*$"
    ),
)
_START = re.compile(r"(?:>>|[-–—*•]\s|[►▶+]|[(\[“\"])?\s*(?:" + "|".join(_STARTS) + ")", _I)

_INSIDE = re.compile(
    r"all rights reserved|skip x embed|\bread more$|\bclick here (?:to|for)\b|powered by disqus"
    r"|\bsign up (?:for|to) (?:our|the|breaking)\b|interest to stay up to date"
    r"|\bcontributed (?:to )?(?:this|the) (?:report|story|article)\b"
    r"|\b(?:news|mobile) app (?:for|in|from)\b"
    r"|to your (?:e-?mail )?inbox|straight to your|\bfollow (?:@\w|(?:him|her|us|them|me) on\b)"
    r"|\ba (?:post|video|photo) shared by\b|\bback to gallery\b"
    r"|watch the video (?:here|above|below)|\{\* \w+ \*\}|new content, you['’]ll get an e-?mail"
    r"|(?:published|broadcast), (?:broadcast|rewritten)"
    r"|\b(?:posted|updated|published): (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}, [a-z]{3,9}\.? \d"
    r"|</?(?:td|tr|div|span|p|a|br|li|ul)\b[^<>]{0,80}>",
    _I,
)
# One of these stands in whatever `_INSIDE` finds: most sentences have none, and need no search.
_TELLING = (
    "reserved", "skip x", "click", "disqus", "sign up", "interest", "contribut", " app ", "inbox",
    "straight", "follow", "watch", "{*", "new content", "publish", "broadcast", "read more",
    "posted", "updated", "<", "shared by", "gallery",
)  # fmt: skip
_URL = re.compile(r"(?:https?://|www\.)\S{1,2000}$", _I)
_ABOUT_AUTHOR = re.compile(
    r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}\s(?:is|was)\s(?:an?|the|our)\s"
    r"(?:[\w’'-]+[\s,]+){0,6}(?:reporter|journalist|correspondent|columnist|writer|editor|blogger)\b"
    r"(?=\.?$|,? (?:at|for|with|who|based|covering|in|from|of|and (?:a )?(?:reporter|editor))\b)"
)
_GALLERY = re.compile(
    r"(?:[^.!?\n]{0,80}?\b(?:Image \d{1,3} of (?:/ )?\d{1,3}|Caption Close)"
    r"|Buy Photo|Image copyright [^.!?\n]{2,40}?(?=\sImage caption)|(?:Image|Media) caption"
    r"|Skip (?:Twitter|Instagram|Facebook) post by @\w+|[•▪●*–-](?=\s)"
    r"|\(\d{1,2}\)(?=\s)"
    r"|\((?:[Ff]ile |AP )?(?:[Pp]hoto|[Ii]mage|[Vv]ideo)\b[^()\n]{0,60}\)(?=\s+\w))\s*"
)
_CREDIT = re.compile(
    r"(?:\s*#\w{1,40}){0,8}\s*pic\.twitter\.com/\w{1,20}.{0,150}$"
    r"|\s*[—–-]\s?[^.!?]{2,60}\(@\w{1,30}\)[^.!?]{0,40}$"
    r"|(?-i:\s[A-Z][A-Za-z.’-]{1,20}(?:\s[A-Z][A-Za-z.’-]{1,20}){1,2}/"
    r"(?:[A-Z]{2,5}|Reuters|Getty(?: Images)?))$"
    r"|\s*[(\[](?:(?:file |ap |courtesy |staff )?(?:photo|image|picture|video|source|credit)s?\b"
    r"|©|AP\b|Getty)[^()\[\]]{0,120}[)\]]\s*\.?(?:\s*Buy Photo)?$",
    _I,
)
_NOTES = re.compile(r"(?:\s*\[\d{1,3}\])+[\s.!?,;]*$")


def is_furniture(text: str) -> bool:
    """Whether a line or sentence belongs to the page, not to the story."""
    head = text[:400]
    low = head.lower()
    inside = any(word in low for word in _TELLING) and _INSIDE.search(head)
    return bool(_START.match(head) or inside or _URL.match(text[:2100]))


def is_about_author(text: str) -> bool:
    """Whether a text presents a writer ("X is a reporter at ..."); only telling at the end."""
    return _ABOUT_AUTHOR.match(text[:200]) is not None


def gallery(text: str) -> list[int]:
    """How long each of the counters and marks of a page at the start is ("Image 1 of 5")."""
    found = []
    end = 0
    while match := _GALLERY.match(text, end, end + 200):
        found.append(match.end() - end)
        end = match.end()
    return found


def credit(text: str) -> int:
    """How many characters at the end are a credit in brackets ("(Photo: ...)")."""
    return _tail(_CREDIT, text) if any(mark in text[-200:] for mark in "/)]") else 0


def notes(text: str) -> int:
    """How many characters at the end are footnote marks ("[1][2]."), with the stop behind them."""
    return _tail(_NOTES, text) if "]" in text[-200:] else 0


def _tail(pattern: re.Pattern[str], text: str) -> int:
    offset = max(0, len(text) - 200)
    match = pattern.search(text[offset:])
    return len(text) - offset - match.start() if match else 0
