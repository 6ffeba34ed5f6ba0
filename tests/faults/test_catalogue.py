"""The catalogue of faults, row by row: which test shows what has to happen, or why none is here."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MACHINE = "tests/faults/test_failing_machine.py"
OPERATING = "tests/faults/test_operating.py"
SWITCHING = "tests/faults/test_switching.py"
WORKERS = "tests/faults/test_workers.py"
KILLED = "tests/plugins/engine/test_killed.py"
STATE = "tests/plugins/engine/test_state.py"
DEADLINE = "tests/plugins/engine/test_deadline.py"
RELEASES = "tests/plugins/releases"

# Row → the fault, and the tests that show it, as file::name.
SHOWN: dict[str, tuple[str, tuple[str, ...]]] = {
    "F01": (
        "kill -9 at any point",
        (
            f"{MACHINE}::test_a_publish_that_is_killed_at_fifty_points_leaves_the_old_site_or_the_new_one",
            f"{KILLED}::test_every_file_is_whole_old_or_new",
            f"{WORKERS}::test_workers_do_not_write_on_when_only_their_parent_was_killed",
        ),
    ),
    "F02": (
        "SIGTERM, Ctrl-C",
        (
            f"{MACHINE}::test_a_publish_that_is_interrupted_puts_everything_away",
            "tests/plugins/cli/test_main.py::test_signals_end_the_program_cleanly",
        ),
    ),
    "F03": (
        "the disk is full",
        (f"{OPERATING}::test_a_full_disk_is_told_with_the_path_and_the_bytes_and_the_next_publish_is_right",),
    ),
    "F04": (
        "a limit on files, EIO on fsync",
        (
            f"{MACHINE}::test_a_publish_in_which_something_fails_leaves_the_old_site_or_the_new_one",
            "tests/plugins/cli/test_main.py::test_a_machine_that_stops_writing_half_way_is_told_with_the_file",
        ),
    ),
    "F05": (
        "the output cannot be written",
        (f"{OPERATING}::test_an_output_that_cannot_be_written_is_told_before_any_work",),
    ),
    "F06": (
        "two builds at once",
        (
            f"{OPERATING}::test_a_second_build_into_the_same_output_is_turned_away_with_the_process_of_the_first",
            f"{RELEASES}/test_releases.py::test_a_second_run_is_turned_away_with_the_process_of_the_first",
        ),
    ),
    "F07": (
        "a bad article",
        (f"{OPERATING}::test_a_content_with_problems_leaves_what_is_published_as_it_is",),
    ),
    "F08": (
        "clocks and zones",
        (
            "tests/plugins/engine/test_surroundings.py::test_programs_go_on_from_each_other_with_the_clean_bytes",
        ),
    ),
    "F09": ("a cut cache", (f"{STATE}::test_a_spoiled_file_is_told_once_at_most",)),
    "F10": (
        "a foreign cache",
        (
            f"{STATE}::test_state_of_another_site",
            f"{STATE}::test_something_else_in_the_place_of_a_file",
        ),
    ),
    "F11": (
        "a template is missing",
        (f"{OPERATING}::test_a_template_that_is_wrong_or_missing_ends_with_2_file_and_line",),
    ),
    "F12": (
        "a source is edited while it is read",
        (f"{STATE}::test_a_source_written_again_at_once_with_its_old_size_and_time_is_read",),
    ),
    "F14": (
        "a power cut after the rename",
        (f"{OPERATING}::test_every_new_file_and_every_folder_is_flushed_before_the_switch",),
    ),
    "F15": (
        "the switch is interrupted, `current` dangles",
        (
            f"{SWITCHING}::test_a_switch_that_was_interrupted_is_mended_and_readers_stay_where_they_were",
            f"{RELEASES}/test_care.py::test_doctor_leads_readers_to_the_newest_whole_release",
        ),
    ),
    "F16": (
        "few files may be open",
        (f"{OPERATING}::test_few_files_are_open_at_once_however_many_there_are",),
    ),
    "F17": (
        "a worker is killed, or has no memory",
        (
            f"{DEADLINE}::test_a_lost_worker_fails_the_build_with_the_file_it_worked_on",
            f"{DEADLINE}::test_too_little_memory_in_the_only_process_is_told_with_the_file",
        ),
    ),
    "F18": (
        "locales",
        (
            "tests/plugins/engine/test_surroundings.py::test_programs_go_on_from_each_other_with_the_clean_bytes",
        ),
    ),
    "F19": (
        "umask 077",
        (f"{OPERATING}::test_releases_are_readable_and_not_writable_whatever_the_umask",),
    ),
    "F20": (
        "no network",
        (f"{OPERATING}::test_nothing_is_asked_of_the_network",),
    ),
    "F22": (
        "a release is tampered with",
        (f"{RELEASES}/test_care.py::test_verify_names_what_was_tampered_with",),
    ),
    "F23": (
        "a release is copied in part",
        (f"{SWITCHING}::test_nobody_is_sent_to_a_release_that_was_copied_in_part",),
    ),
}

# Rows that are shown elsewhere, or by no test, and why.
ELSEWHERE = {
    "F13": "git: what a shallow clone, a dirty tree or a conflict means is told by what compares with git's history",
    "F21": "libraries: `make env` installs exact versions by their hashes (tests/test_requirements.py)",
    "F24": "editors' swap files: what the content folder ignores is tested with it (tests/plugins/sources)",
    "F25": "deleted and renamed records: the ledger of addresses is tested with it (tests/plugins/ledger)",
}


@cache
def names_in(file: str) -> frozenset[str]:
    """Return the names of the tests in ``file``."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_row_of_the_catalogue_is_here_once() -> None:
    assert sorted([*SHOWN, *ELSEWHERE]) == [f"F{number:02d}" for number in range(1, 26)]


@pytest.mark.parametrize("row", SHOWN)
def test_the_tests_that_show_a_row_are_there(row: str) -> None:
    for named in SHOWN[row][1]:
        file, _, name = named.partition("::")
        assert name in names_in(file), named
