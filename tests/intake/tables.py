"""Thirty tables as cities keep them of their classes: layouts of published 実施状況, with made contents.

Each says what must come of it: the classes, or a word of the sentence that says what to change.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from kiosk.intake.rows import Choices

# Day, time of the beginning, place, course, people.
Class = tuple[str, str, str, str, int]
Rows = list[list[Any]]
LINE, WEB, OTHER = "smartphone-line", "online-services", "other-smartphone"
_NAMED = {"スマホ教室": OTHER, "スマートフォン教室（入門）": OTHER, "LINE講座": LINE, "オンライン手続き講習会": WEB}


@dataclass(frozen=True)
class CityTable:
    """`make` writes the file into a folder. `says` is part of what is told when it cannot be taken as it is."""

    id: str
    make: Callable[[Path], Path]
    classes: tuple[Class, ...] = ()
    choices: Choices = field(default_factory=Choices)
    says: str = ""


def _xlsx(
    name: str, sheets: Mapping[str, Rows], merged: tuple[str, ...] = (), hidden: tuple[str, ...] = (), hidden_rows: tuple[int, ...] = ()
) -> Callable[[Path], Path]:  # fmt: skip
    def make(folder: Path) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
            for cells in merged:
                sheet.merge_cells(cells)
            for row_number in hidden_rows:
                sheet.row_dimensions[row_number].hidden = True
            if title in hidden:
                sheet.sheet_state = "hidden"
        book.save(folder / name)
        return folder / name

    return make


def _text(name: str, text: str, encoding: str = "utf-8-sig") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(text.replace("\n", "\r\n").encode(encoding))
        return folder / name

    return make


def _day(month: int, day: int) -> datetime:
    return datetime(2026, month, day)  # noqa: DTZ001 - a cell of a spreadsheet knows no zone


TABLES = (
    CityTable(
        "title rows, numbers, remarks, a total by formula",
        _xlsx("jisseki.xlsx", {"実施状況": [
            ["令和8年度 スマートフォン教室 実施状況"], ["（単位：人）", None, None, None, None, None, "デジタル推進課"], [],
            ["No.", "実施日", "時間", "会場", "講座名", "定員", "受講者数", "備考"],
            [1, "5月10日（日）", "10:00～11:30", "中央公民館", "LINE講座", 10, 8, "晴れ"],
            [2, "5月17日（日）", "13:30～15:00", "北部公民館", "LINE講座", 10, 10, None],
            [3, "6月7日（日）", "10:00～11:30", "中央公民館", "スマホ教室", 20, 12, "キャンセル待ち3"],
            ["合計", None, None, None, None, None, 30, None]]}),
        (("2026-05-10", "10:00", "中央公民館", LINE, 8), ("2026-05-17", "13:30", "北部公民館", LINE, 10),
         ("2026-06-07", "10:00", "中央公民館", OTHER, 12)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "a sheet per month, the day alone",
        _xlsx("R8.xlsx", {f"{month}月": [["令和8年度"], ["日", "開催日", "曜日", "開始", "場所", "教室名", "参加者"],
                                          [1, 10, "x", "10時", "図書館", "LINE講座", people]]
                          for month, people in ((4, 5), (5, 6), (1, 7))}),
        (("2026-04-10", "10:00", "図書館", LINE, 5), ("2026-05-10", "10:00", "図書館", LINE, 6),
         ("2027-01-10", "10:00", "図書館", LINE, 7)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "dates of the spreadsheet, a merged day, men women and all",
        _xlsx("x.xlsx", {"一覧": [
            ["開催日", "時刻", "会場", "教室名", "参加者数", None, None], [None, None, None, None, "男", "女", "計"],
            [_day(7, 4), time(10, 0), "本庁舎 2階", "LINE講座", 3, 5, 8],
            [None, time(14, 0), "本庁舎 2階", "LINE講座", 2, 4, 6]]},
            merged=("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "A3:A4")),
        (("2026-07-04", "10:00", "本庁舎 2階", LINE, 8), ("2026-07-04", "14:00", "本庁舎 2階", LINE, 6)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "serial dates in a CSV from Excel, CP932",
        _text("tsv.csv", "開催日,会場,講座,人数\n46152,南公民館,smartphone-line,7\n46153,北公民館,smartphone-line,9\n", "cp932"),
        (("2026-05-10", "", "南公民館", LINE, 7), ("2026-05-11", "", "北公民館", LINE, 9)),
    ),
    CityTable(
        "tabs, people with 名, era letters",
        _text("t.tsv", "開催年月日\t開催場所\t講習名\t受講人数\t申込者数\nR8.7.5\t西支所\tオンライン手続き講習会\t12名\t15名\n"),
        (("2026-07-05", "", "西支所", WEB, 12),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "semicolons",
        _text("s.csv", "日付;場所;内容;参加人数\n2026/8/9;東公民館;LINE講座;11\n"),
        (("2026-08-09", "", "東公民館", LINE, 11),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "Unicode text of Excel",
        _text("u.txt", "\ufeff日付\t場所\t内容\t参加人数\n2026/8/9\t東公民館\tLINE講座\t11\n", "utf-16-le"),
        (("2026-08-09", "", "東公民館", LINE, 11),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "eight digits, 午後, full width",
        _text("e.csv", "実施年月日,時間帯,会場,教室名,人数\n２０２６０９０６,午後１時半～３時,　中央公民館　２階　,LINE講座,１４人\n"),
        (("2026-09-06", "13:30", "中央公民館 2階", LINE, 14),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "day and time in one cell",
        _text("d.csv", "開催日時,会場,講座名,参加者数\n2026年8月1日（土）10:00～12:00,公民館,LINE講座,9\n"),
        (("2026-08-01", "10:00", "公民館", LINE, 9),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "cancelled classes, and those to come",
        _text("c.csv", "実施日,会場,教室名,参加者数\n2026-08-01,公民館,LINE講座,9\n2026-08-08,公民館,LINE講座,中止\n"
                       "2026-08-15,公民館,LINE講座（台風のため中止）,\n2099-03-01,公民館,LINE講座,\n"),
        (("2026-08-01", "", "公民館", LINE, 9),),
        Choices(courses={**_NAMED, "LINE講座（台風のため中止）": LINE}),
    ),
    CityTable(
        "sections by month with sums under each",
        _xlsx("s.xlsx", {"Sheet1": [
            ["スマホ教室開催実績（令和7年度）"], ["月日", "場所", "講座名", "定員", "参加者数"],
            ["【10月】"], ["10/5", "A会館", "スマホ教室", 10, 7], ["10/19", "B会館", "スマホ教室", 10, 8], ["10月計", None, None, 20, 15],
            ["【1月】"], ["1/11", "A会館", "スマホ教室", 10, 9], ["1月計", None, None, 10, 9], ["年度計", None, None, 30, 24]]}),
        (("2025-10-05", "", "A会館", OTHER, 7), ("2025-10-19", "", "B会館", OTHER, 8), ("2026-01-11", "", "A会館", OTHER, 9)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "columns for fiscal year and month",
        _text("y.csv", "年度,月,日にち,会場,講座名,人数\n令和8,4,18,公民館,LINE講座,8\n令和8,2,20,公民館,LINE講座,6\n"),
        (("2026-04-18", "", "公民館", LINE, 8), ("2027-02-20", "", "公民館", LINE, 6)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "one place in the title",
        _text("p.csv", "令和8年度 図書館スマホ教室,,\n実施日,教室名,参加者数\n5月10日,LINE講座,8\n"),
        (("2026-05-10", "", "図書館", LINE, 8),),
        Choices(courses=_NAMED, place="図書館"),
    ),
    CityTable(
        "one course in the title",
        _text("k.csv", "LINE講座 実績,,\n開催日,会場,人数\n2026.5.10,図書館,8\n"),
        (("2026-05-10", "", "図書館", LINE, 8),),
        Choices(course=LINE),
    ),
    CityTable(
        "a hidden sheet first",
        _xlsx("h.xlsx", {"旧": [["開催日", "場所", "講座", "参加者数"], ["2026-05-01", "旧館", LINE, 99]],
                         "新": [["開催日", "場所", "講座", "参加者数"], ["2026-05-10", "図書館", LINE, 8]]}, hidden=("旧",)),
        (("2026-05-10", "", "図書館", LINE, 8),),
    ),
    CityTable(
        "one of several sheets chosen",
        _xlsx("c.xlsx", {"R7": [["開催日", "場所", "講座", "参加者数"], ["2025-05-10", "図書館", LINE, 7]],
                         "R8": [["開催日", "場所", "講座", "参加者数"], ["2026-05-10", "図書館", LINE, 8]]}),
        (("2026-05-10", "", "図書館", LINE, 8),),
        Choices(sheets=("R8",)),
    ),
    CityTable(
        "the table stands beside a list of places",
        _xlsx("b.xlsx", {"表": [["開催一覧", None, None, None, None, "会場一覧"],
                               ["開催日", "開始", "会場", "講座", "参加者数", None, "住所"],
                               [_day(5, 10), "9:30", "図書館", LINE, 8, None, "中町1"],
                               [_day(5, 11), "9:30", "公民館", LINE, 6, None, "東町2"]]}),
        (("2026-05-10", "09:30", "図書館", LINE, 8), ("2026-05-11", "09:30", "公民館", LINE, 6)),
    ),
    CityTable(
        "cells merged over several columns, as on a form",
        _xlsx("f.xlsx", {"様式": [["様式第3号"], ["実施日", None, "会場", None, None, "講座名", None, "受講者数", None],
                                 ["令和8年5月10日", None, "中央公民館", None, None, "LINE講座", None, 8, None]]},
              merged=("A2:B2", "C2:E2", "F2:G2", "H2:I2", "A3:B3", "C3:E3", "F3:G3", "H3:I3")),
        (("2026-05-10", "", "中央公民館", LINE, 8),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "headings repeated on each printed page",
        _text("r.csv", "開催日,会場,講座,人数\n2026-05-10,A館,smartphone-line,8\n開催日,会場,講座,人数\n2026-06-14,B館,smartphone-line,9\n"),
        (("2026-05-10", "", "A館", LINE, 8), ("2026-06-14", "", "B館", LINE, 9)),
    ),
    CityTable(
        "beginning and end in two columns, applicants, helpers",
        _xlsx("z.xlsx", {"実績": [["回", "開催日", "開始時刻", "終了時刻", "会場", "講座名", "定員", "申込者数", "参加者数", "補助員"],
                                 ["第1回", date(2026, 5, 10), time(13, 30), time(15, 0), "図書館", "LINE講座", 10, 12, 8, 2]]}),
        (("2026-05-10", "13:30", "図書館", LINE, 8),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "men and women only",
        _text("m.csv", "実施日,会場,教室名,男性,女性\n2026-05-10,図書館,LINE講座,3,5\n2026-05-17,図書館,LINE講座,,4\n"),
        (("2026-05-10", "", "図書館", LINE, 8), ("2026-05-17", "", "図書館", LINE, 4)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "blank rows of full-width spaces, marks for nothing",
        _text("n.csv", "実施日,開始,会場,教室名,定員,参加者数\n　,　,　,　,　,　\n2026-05-10,－,図書館,LINE講座,―,8\n,,,,,\n"),
        (("2026-05-10", "", "図書館", LINE, 8),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "three classes of an hour on one day",
        _text("3.csv", "開催日,時間,会場,講座,人数\n2026-08-07,13:00～13:50,市民ホール,smartphone-line,4\n"
                       "2026-08-07,15:00～15:50,市民ホール,smartphone-line,5\n2026-08-07,17:00～17:50,市民ホール,smartphone-line,3\n"),
        (("2026-08-07", "13:00", "市民ホール", LINE, 4), ("2026-08-07", "15:00", "市民ホール", LINE, 5),
         ("2026-08-07", "17:00", "市民ホール", LINE, 3)),
    ),
    CityTable(
        "a course of two days, the day named",
        _text("2.csv", "開催日,日目,会場,講座,人数\n2026-06-01,1日目,公民館,オンライン手続き講習会,9\n2026-06-08,2日目,公民館,オンライン手続き講習会,8\n"),
        (("2026-06-01", "", "公民館", WEB, 9), ("2026-06-08", "", "公民館", WEB, 8)),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "the year in the name of the file only",
        _text("令和8年度教室.csv", "月日,会場,講座,人数\n5/10,図書館,smartphone-line,8\n3/7,図書館,smartphone-line,6\n"),
        (("2026-05-10", "", "図書館", LINE, 8), ("2027-03-07", "", "図書館", LINE, 6)),
    ),
    CityTable(
        "people with what is behind them, thousands",
        _text("q.csv", "実施日,会場,教室名,参加者数(延べ)\n2026-05-10,図書館,LINE講座,8人（うち男3人）\n"),
        (("2026-05-10", "", "図書館", LINE, 8),),
        Choices(courses=_NAMED),
    ),
    CityTable(
        "hidden lines are read, since a filter hides what counts",
        _xlsx("hl.xlsx", {"x": [["開催日", "場所", "講座", "参加者数"], ["2026-05-10", "A館", LINE, 8], ["2026-05-11", "B館", LINE, 9]]},
              hidden_rows=(3,)),
        (("2026-05-10", "", "A館", LINE, 8), ("2026-05-11", "", "B館", LINE, 9)),
    ),
    # What cannot be taken as it is says what to change.
    CityTable(
        "no year anywhere", _text("no.csv", "月日,会場,講座,人数\n5/10,図書館,smartphone-line,8\n"), says="年度を選んで"),
    CityTable(
        "months across, places down",
        _xlsx("cross.xlsx", {"集計": [["会場", "4月", "5月", "6月", "計"], ["図書館", 8, 9, 7, 24], ["公民館", 5, 6, 4, 15]]}),
        says="開催日と参加者数"),
    CityTable(
        "several days in one cell",
        _text("multi.csv", "開催日,会場,講座,人数\n2026年5月10日・17日,図書館,smartphone-line,16\n"), says="1行に1日ずつ"),
    CityTable(
        "people of two classes in one merged cell",
        _xlsx("mp.xlsx", {"x": [["開催日", "開始", "場所", "講座", "参加者数"], ["2026-05-10", "10:00", "A館", LINE, 18],
                               ["2026-05-10", "14:00", "A館", LINE, None]]}, merged=("E2:E3",)),
        says="結合"),
)  # fmt: skip
