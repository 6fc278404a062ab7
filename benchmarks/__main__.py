"""python -m benchmarks: how good crosscheck is, by one command.

Exit codes are those of crosscheck: 0 it ran, 1 a figure is below its floor or time outgrows the
length of a text, 2 no verdict.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from benchmarks import (
    asked,
    copies,
    expressions,
    floors,
    fuzz,
    labels,
    pairs,
    passages,
    peers,
    quality,
    reach,
    segmentation,
    segmenters,
    shared,
    speed,
    tables,
    wild,
)
from benchmarks.labels import Split
from benchmarks.means import means
from crosscheck.errors import CrosscheckError, SourceError
from crosscheck.store import write_text

PAGE = Path(__file__).parent / "README.md"

_split = click.option(
    "--split",
    type=click.Choice(["tune", "test"]),
    default="test",
    help="The labelled pairs to measure on. Change the product by looking at tune only.",
)
_judge = click.option("--judge", default="", metavar="NAME", help="As in crosscheck run.")
_encoder = click.option("--encoder", default="", metavar="NAME", help="As in crosscheck run.")
_most = click.option(
    "--most",
    type=click.IntRange(min=1),
    default=pairs.MOST,
    help="Rows of each entailment set, chosen by hash.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def benchmarks() -> None:
    """Measure crosscheck on the labelled pairs, the entailment sets and the expressions."""


@benchmarks.command("pairs")
@_split
@_judge
@_encoder
@_most
def pairs_(split: Split, judge: str, encoder: str, most: int) -> None:
    """Verdicts on pairs, beside the baselines."""
    with means(encoder=encoder, judge=judge) as ready:
        click.echo(tables.of_pairs(quality.measure_pairs(ready, split=split, most=most)))


@benchmarks.command()
@_split
@_encoder
def recall(split: Split, encoder: str) -> None:
    """How many labelled pairs the matching stage proposes."""
    with means(encoder=encoder) as ready:
        whole = quality.measure_events(ready, split=split)
    click.echo(tables.of_recall(whole.found, whole))


@benchmarks.command()
@_split
@_judge
@_encoder
def events(split: Split, judge: str, encoder: str) -> None:
    """Whole events through `crosscheck run`; lists what nobody has read yet."""
    with means(encoder=encoder, judge=judge) as ready:
        whole = quality.measure_events(ready, split=split)
    click.echo(tables.of_events(whole))
    unread = tables.unlabelled(whole)
    if unread:
        click.echo(f"\nnot read yet:\n{unread}")


@benchmarks.command("reach")
@_split
def reach_(split: Split) -> None:
    """How many labelled pairs have values that could decide them, and what is said of those."""
    with means() as ready:
        pairs = labels.of_split(labels.load(), split)
        click.echo(tables.of_reach(reach.reach(pairs, ready)))


@benchmarks.command("asked")
@_split
@_judge
@_encoder
def asked_(split: Split, judge: str, encoder: str) -> None:
    """What `crosscheck compare` says of two texts, fragments and sentences."""
    with means(encoder=encoder, judge=judge) as ready:
        click.echo(tables.of_questions(asked.scores(asked.load(split), ready)))


@benchmarks.command("copies")
@_split
@click.option("--misses", is_flag=True, help="List every pair of tune that is not as labelled.")
def copies_(split: Split, misses: bool) -> None:  # noqa: FBT001 - a click flag
    """Which articles are copies of which, wholly or in passages, beside plain baselines."""
    pairs = copies.load(split)
    click.echo(tables.of_copies(copies.scores(pairs, copies.load("tune"))))
    for pair in pairs if misses and split == "tune" else ():
        found = copies.reprint(pair)
        said = copies.INDEPENDENT if found is None else found.extent.value
        original = "unknown" if found is None else copies.direction(pair, found)
        if (said, original) != (pair.label, pair.original):
            click.echo(f"{pair.id}: {said} ({original}), not {pair.label} ({pair.original})")


@benchmarks.command("wild")
@_split
@click.option("--misses", is_flag=True, help="List every expression of tune that is not exact.")
def wild_(split: Split, misses: bool) -> None:  # noqa: FBT001 - a click flag
    """Value extraction on expressions that nobody saw while the grammars were written."""
    given = wild.load(split)
    click.echo(tables.of_expressions(expressions.tally(given)))
    _list_misses(given if misses and split == "tune" else ())


@benchmarks.command("expressions")
@click.option("--misses", is_flag=True, help="List every expression that is not exact.")
@click.option("--libraries", is_flag=True, help="Beside crosscheck, what each library reaches.")
def expressions_(misses: bool, libraries: bool) -> None:  # noqa: FBT001 - click flags
    """What value extraction makes of expressions from real news."""
    given = expressions.load()
    if libraries:
        click.echo(tables.of_peers(peers.peers(given)))
    else:
        click.echo(tables.of_expressions(expressions.tally(given)))
    _list_misses(given if misses else ())


def _list_misses(given: Sequence[expressions.Expression]) -> None:
    for x in given:
        how = expressions.outcome(x)
        if how is not expressions.Outcome.EXACT:
            click.echo(f"{how.value}: {x.id} {x.cat}: {x.span!r} in {x.text!r}")


@benchmarks.command("claims")
@_split
@click.option("--libraries", is_flag=True, help="Beside crosscheck, what each library reaches.")
@click.option("--readers", is_flag=True, help="How far two readers of a passage agreed.")
@click.option("--more", is_flag=True, help="The passages of tune that were labelled last.")
def claims_(split: Split, libraries: bool, readers: bool, more: bool) -> None:  # noqa: FBT001 - click flags
    """Sentences, claims, speakers and references of labelled passages."""
    if libraries:
        click.echo(tables.of_segmenters(segmenters.peers(passages.load(split))))
    elif readers:
        both = [segmentation.by_reader(first, other) for first, other in passages.twice()]
        click.echo(tables.of_claims(segmentation.counts(both)))
    else:
        read = segmentation.read(passages.more() if more else passages.load(split))
        click.echo(tables.of_claims(segmentation.counts(read)))


@benchmarks.command("labels")
def labels_() -> None:
    """The labelled pairs, and how far two readers agreed."""
    known = labels.load()
    click.echo(f"{tables.of_labels(known)}\n\n{tables.agreement(known)}")


@benchmarks.command("speed")
@click.option("--claims", "sizes", multiple=True, type=click.IntRange(min=100), metavar="N")
def speed_(sizes: tuple[int, ...]) -> None:
    """Seconds and memory by stage."""
    click.echo(f"{speed.machine()}\n\n{tables.of_speed(speed.speeds(sizes or speed.SIZES))}")


@benchmarks.command()
def extraction() -> None:
    """How many claims a second value extraction reads."""
    click.echo(tables.of_rate(speed.extraction()))


@benchmarks.command()
def segmenting() -> None:
    """How many sentences a second become claims."""
    click.echo(tables.of_rate(speed.segmenting()))


@benchmarks.command("fuzz")
@click.option("--strings", "count", type=click.IntRange(min=1), default=1_000_000, metavar="N")
def fuzz_(count: int) -> None:
    """Random strings through extraction and comparison; exit 1 where time outgrows the length."""
    steep = []
    for piece in fuzz.PIECES:
        measured = fuzz.growth(piece)
        click.echo(tables.of_growth(piece, measured))
        if fuzz.is_steep(measured):
            steep.append(piece)
    click.echo(f"{count:,} strings, {fuzz.fuzz(count):,} values, nothing raised.")
    if steep:
        click.echo(f"time grows faster than the text where these are repeated: {steep}")
        sys.exit(1)


@benchmarks.command("quality")
@click.option("--update", is_flag=True, help="Raise the floors to the figures of today.")
@click.option("--lower", metavar="WHY", default="", help="With --update: why floors may fall.")
@click.option("--if-present", is_flag=True, help="Without the data say so, and end with 0.")
def quality_(update: bool, lower: str, if_present: bool) -> None:  # noqa: FBT001 - click flags
    """Hold all quality figures to their floors; exit 1 when one is below."""
    if if_present and not shared.is_there():
        click.echo("The benchmark data are not here: no figure was measured.")
        return
    with means() as ready:
        found = quality.figures(quality.measure(ready, split="test"))
    data = quality.data_hash()
    known = floors.load()
    if update:
        write_text(floors.FILE, floors.text(floors.raised(found, known, data=data, why=lower)))
        click.echo(f"{len(found)} floors, written to {floors.FILE.name}.")
        return
    if known.data != data:
        raise SourceError(
            f"the floors were made on other data ({known.data}, these are {data})",
            cure="python -m benchmarks quality --update, with --lower WHY where figures fell",
        )
    broken = floors.breaches(found, known)
    if broken:
        click.echo("below their floors:\n" + "\n".join(floors.lines(broken)))
        sys.exit(1)
    click.echo(f"{len(known.floors)} figures, none below its floor.")


@benchmarks.command()
@_most
def page(most: int) -> None:
    """Measure everything, and write the tables into benchmarks/README.md."""
    with means() as ready:
        found = quality.measure(ready, split="test", most=most)
        known = labels.load()
        reached = reach.reach(labels.of_split(known, "test"), ready)
    news = [row for row in found.rows if row.set.startswith("news")]
    others = [row for row in found.rows if not row.set.startswith("news")]
    shares = "figures in %, with 95% intervals"
    whole = found.whole
    parts = [
        f"Measured on {dt.datetime.now(dt.UTC).date()} at commit {_commit()}, {speed.machine()}.",
        _section("labels", tables.of_labels(known), tables.agreement(known)),
        _section(f"pairs --most {most}", shares, tables.of_pairs(news), tables.of_sets(others)),
        _section("recall", tables.of_recall(whole.found, whole)),
        _section("events", tables.of_events(whole)),
        _section("expressions", tables.of_expressions(found.tallies)),
        _section("wild", tables.of_expressions(found.wild)),
        _section("copies", tables.of_copies(found.copies)),
        _section("asked", tables.of_questions(found.asked)),
        _section("reach", tables.of_reach(reached)),
        _section("claims", tables.of_claims(found.claims)),
        _section("speed", tables.of_speed(speed.speeds())),
        _section("extraction", tables.of_rate(speed.extraction())),
        _section("segmenting", tables.of_rate(speed.segmenting())),
    ]
    write_text(PAGE, tables.placed(PAGE.read_text(encoding="utf-8"), "\n\n".join(parts)))
    click.echo(f"written to {PAGE.name}.")


def _section(command: str, *parts: str) -> str:
    """The parts under the command that makes them."""
    return "\n\n".join((f"### `python -m benchmarks {command}`", *parts))


def _commit() -> str:
    """The commit that was measured, with a mark when files differ from it."""
    described = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=10"],  # noqa: S607 - git as found
        cwd=shared.ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return described.stdout.strip()


def main() -> int:
    """The exit code of the command in sys.argv."""
    try:
        benchmarks.main(prog_name="python -m benchmarks", standalone_mode=False)
    except CrosscheckError as error:
        click.echo(f"benchmarks: error: {error}\n  next: {error.cure}", err=True)
        return 2
    except click.ClickException as error:
        click.echo(f"benchmarks: error: {error.format_message()}", err=True)
        return 2
    except click.Abort:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
