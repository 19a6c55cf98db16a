"""A lesson that shows every word of the phone's vocabulary, made for the test."""

from collections.abc import Iterator
from typing import Any

from kiosk.lesson.load import load_lesson
from kiosk.ui.screen.settling import drawn
from tests.screen import find, go_on
from tests.ui.layout import offenders

_DAYS = ", ".join(f'{{id: d{n}, label: "{n}"}}' for n in range(1, 32))
_BODIES = {
    "app": """
      - {text: "{文字|もじ}だけの {行|ぎょう}", id: e-text}
      - {image: "{絵|え}", id: e-image, picture: photo}
      - {button: "ボタン", id: e-button, style: primary}
      - {link: "リンク", id: e-link}
      - {row: "{行|ぎょう}", id: e-row, detail: "くわしく", picture: bell}
      - {row: "{花子|はなこ}", id: e-talk, detail: "また あした", picture: person, time: "{昨日|きのう}", unread: 12}
      - {toggle: "スイッチ", id: e-toggle}
      - {checkbox: "えらぶ", id: e-checkbox, on: "true"}
      - {badge: "しるし", id: e-badge}
      - {progress: "すすみ", id: e-progress, value: "2/4"}
      - {wait: "{更新|こうしん}しています", id: e-wait}
      - {slider: "{文字|もじ}の {大|おお}きさ", id: e-slider, value: v2, options: [{id: v1, label: "{小|しょう}"}, {id: v2, label: "{中|ちゅう}"}, {id: v3, label: "{大|だい}"}, {id: v4, label: "{特大|とくだい}"}]}""",
    "album": """
      - {photos: "{今日|きょう}", id: e-photos, options: [{id: p1, label: "{海|うみ}", picture: photo-sea}, {id: p2, label: "{山|やま}", picture: photo-mountain}, {id: p3, label: "{花|はな}", picture: photo-flower}, {id: p4, label: "ねこ", picture: photo-cat}]}""",
    "talk": """
      - {bubble: "{今|いま} どこですか。", id: e-said, time: "10:20"}
      - {talk_bar: "メッセージを {入力|にゅうりょく}", id: e-bar}""",
    "paper": """
      - {page: "{説明|せつめい}の {紙|かみ}", id: e-page, pages: [["マイナンバーカードの {更新|こうしん}の お{知|し}らせ", "カードの {有効期限|ゆうこうきげん}が {近|ちか}づいています。", "{持|も}ち{物|もの}: カード、この {紙|かみ}"], ["{問|と}い{合|あ}わせは {窓口|まどぐち}へ。"]]}
      - {text: "{読|よ}みおわったら とじます。", id: z1}""",
    "warning": """
      - {levels: "レベル", id: e-levels, value: v4, options: [{id: v1, label: "{心|こころ}がまえ"}, {id: v2, label: "{行|い}く {所|ところ}を たしかめる"}, {id: v3, label: "お{年寄|としよ}りは にげる"}, {id: v4, label: "みんな にげる"}, {id: v5, label: "いのちを まもる"}]}
      - {button: "{市|し}の お{知|し}らせ", id: v0}""",
    "pay": """
      - {barcode: "お{店|みせ}で {見|み}せる コード", id: e-barcode, value: "0000 0000 0000", square: "true"}
      - {attach: "{写真|しゃしん}を つける", id: e-attach, options: [{id: h1, label: "{写真|しゃしん}を とる", picture: camera}, {id: h2, label: "とった {写真|しゃしん}", picture: photo}, {id: h3, label: "ファイル", picture: folder}]}
      - {button: "とじる", id: y1}""",
    "way": """
      - {map: "まわりの {地図|ちず}", id: e-map, route: g1, here: [50, 80], options: [{id: g1, label: "{市役所|しやくしょ}", picture: hall, x: 22, y: 18}, {id: g2, label: "{図書館|としょかん}", picture: notes, x: 78, y: 42}]}
      - {attach: "つけた {写真|しゃしん}", id: e-attached, attached: photo-sea, options: [{id: h4, label: "{写真|しゃしん}を とる"}]}""",
    "mirror": """
      - {face: "{顔|かお}を わくの {中|なか}に", id: e-face}""",
    "month": f"""
      - {{calendar: "12{{月|がつ}}", id: e-calendar, begins: 2, full: [d9, d10], few: [d11], options: [{_DAYS}]}}""",
    "hours": """
      - {times: "12{月|がつ}{8日|ようか}の あき", id: e-times, full: [u9], few: [u13], options: [{id: u9, label: "9:00から"}, {id: u13, label: "13:00から"}, {id: u18, label: "18:00から"}]}""",
    "password": """
      - {secret: "{署名用|しょめいよう}パスワード", id: e-secret}
      - {button: "OK", id: w1}""",
    "browser": """
      - {field: "なまえ", id: e-field, keyboard: kana}
      - {search: "さがす", id: e-search}
      - {radio: "どれか", id: e-radio, options: [{id: r1, label: "ひとつ"}, {id: r2, label: "ふたつ"}]}
      - {select: "えらぶ", id: e-select, options: [{id: s1, label: "{朝|あさ}"}, {id: s2, label: "{夜|よる}"}]}
      - {tabs: "", id: e-tabs, options: [{id: t1, label: "トーク"}, {id: t2, label: "{友|とも}だち"}]}""",
    "dialog": """
      - {pin: "{番号|ばんごう}", id: e-pin}""",
    "sheet": """
      - {bubble: "こんにちは", id: e-bubble}
      - {bubble: "はい", id: e-mine, mine: "true"}
      - {bubble: "あした {行|い}きます。", id: e-read, mine: "true", time: "10:25", read: "true"}
      - {bubble: "わかりました。", id: e-sent, time: "{昨日|きのう}"}
      - {stamp: "", id: e-stamp, picture: star}
      - {chips: "", id: e-chips, options: [{id: c1, label: "ごみの {出|だ}し{方|かた}"}, {id: c2, label: "そうだい"}, {id: c3, label: "ほかの ことを {聞|き}く"}]}
      - {rich_menu: "メニュー", id: e-menu, options: [{id: m1, label: "ごみ"}, {id: m2, label: "{防災|ぼうさい}"}]}""",
    "camera": """
      - {qr: "QRコード", id: e-qr}
      - {bar: "", id: e-bar-c, options: [{id: k1, label: "{写真|しゃしん}", picture: photo-sea}, {id: k2, label: "シャッター", picture: shutter}, {id: k3, label: "{向|む}き", picture: turn}]}""",
    "nfc": """
      - {card: "カード", id: e-card}""",
    "notification": """
      - {row: "お{知|し}らせ", id: n1, picture: bell}""",
    "lock": """
      - {text: "10:25", id: l1, style: title}""",
    "call": """
      - {text: "ちゃくしん", id: c1, style: title}
      - {dial: "", id: e-dial}
      - {button: "{出|で}る", id: c2}""",
    "ringing": """
      - {text: "090-0000-0000", id: i1, style: title}
      - {bar: "", id: e-bar-r, options: [{id: i2, label: "{拒否|きょひ}", picture: hangup}, {id: i3, label: "{応答|おうとう}", picture: call}]}""",
    "foot": """
      - {text: "ホーム", id: f1, style: title}
      - {bar: "", id: e-bar-f, value: f2, options: [{id: f2, label: "ホーム", picture: house}, {id: f3, label: "さがす", picture: search}, {id: f4, label: "{通知|つうち}", picture: bell}, {id: f5, label: "マイページ", picture: person}]}""",
    "machine": """
      - {text: "お{選|えら}びください", id: a1, style: title}
      - {button: "お{引|ひ}き{出|だ}し", id: a2}
      - {button: "かくにん", id: a3, style: primary}""",
    "computer": """
      - {text: "{警告|けいこく}", id: p1, style: title}
      - {button: "つぎへ", id: p2}""",
}
# More than one screen of the kind.
_KIND_OF = {
    "album": "app",
    "paper": "app",
    "month": "browser",
    "hours": "browser",
    "ringing": "call",
    "foot": "app",
    "password": "app",
    "talk": "app",
    "warning": "app",
    "pay": "app",
    "mirror": "camera",
    "way": "app",
}
_DO = {"way": "{choose: g2}", "warning": "{tap: v0}", "pay": "{choose: h2}", "mirror": "{wait: e-face}", "album": "{choose: p2}", "paper": "{tap: later}", "month": "{choose: d8}", "hours": "{choose: u18}", "ringing": "{tap: i2}", "foot": "{tap: f4}", "password": "{type: RENSHU1, into: e-secret}", "talk": "{type: はい, into: e-bar}", "camera": "{scan: e-qr}", "nfc": "{hold_card: e-card}", "lock": "{swipe: up}", "notification": "{long_press: n1}",
       "dialog": '{type: "1234", into: e-pin}', "browser": '{type: "がっこう", into: e-field}', "call": "{tap: c2}",
       "app": "{scroll: e-progress}", "machine": "{tap: a2}", "computer": "{tap: close}", "sheet": "{tap: m1}"}  # fmt: skip
# What the screen itself has beside its kind and title.
_MORE = {"computer": "    keys: [Esc, Ctrl, Alt, Del]\n    address: city-office-warning.example.jp\n",
         "browser": "    address: www.city.example.jp\n    address_id: where\n",
         "lock": "    sides: 'true'\n"}  # fmt: skip
HEAD = """format: 1
id: vocabulary
title: "{全部|ぜんぶ}の {言葉|ことば}"
goal: "{見|み}るだけです。"
topic: basics
minutes: 1
sources_read: 2026-11-20
expires: 2027-02-20
sources: ["https://www.city.example.jp/"]
screens:
  home: {kind: home, apps: [phone, camera, mail], body: [{banner: "{荷物|にもつ}が とどきました", id: e-banner, detail: "ともこ", picture: chat}]}
"""


def write_lesson(folder: Any) -> Any:
    """The lesson in `folder`/vocabulary; returns its folder."""
    text = HEAD
    for kind, body in _BODIES.items():
        more = _MORE.get(kind, "")
        text += f"  s-{kind}:\n    kind: {_KIND_OF.get(kind, kind)}\n    title: {'' if kind in ('nfc', 'lock') else kind!r}\n{more}    body:{body}\n"
    text += "steps:\n  - {id: s-home, screen: home, say: さわります。, do: {tap: phone}}\n"
    for kind in _BODIES:
        text += f"  - {{id: on-{kind}, screen: s-{kind}, say: さわります。, do: {_DO[kind]}}}\n"
    target = folder / "vocabulary"
    target.mkdir(parents=True)
    (target / "lesson.yaml").write_text(text, "utf-8")
    return target


def every_screen(kiosk: Any, folder: Any) -> Iterator[tuple[set[str], str, list[str]]]:
    """Each screen of that lesson in both skins: the kinds that are drawn, the skin, and what is wrong."""
    from dataclasses import replace

    from kiosk.walkthrough import walk as walking

    lesson = load_lesson(write_lesson(folder))
    guide = kiosk.guide
    for skin in ("iphone", "android"):
        guide.choose("ja")
        walk, _ = walking.begun(lesson, skin, "practise", 0.0)
        guide.show(replace(guide.visit, page="steps", lesson=lesson, walk=walk, phone=skin, way="practise"))
        for _ in walk.steps:
            guide.press("hint")
            drawn(kiosk.window)
            body = guide.visit.walk.state.screen.body
            # Of what one chooses from, the options are touched; nothing has been written yet that could be sent.
            targets = [name for e in body for name in (e.targets[1:] if e.choices else e.targets) if name != "send"]
            frame = [e.id for e in guide.visit.walk.state.screen.frame]
            missing = [f"{name} is not drawn" for name in (*targets, *frame) if not find(kiosk, f"phone-{name}")]
            yield {e.kind for e in body}, skin, [*offenders(kiosk), *missing]
            for event in list(walking.right_events(guide.visit.walk))[:1]:
                guide.act(event)
            drawn(kiosk.window)
            yield set(), skin, list(offenders(kiosk))
            go_on(guide)
            if guide.page == "steps" and not guide.visit.walk.is_done and guide.visit.walk.is_glowing:
                go_on(guide)
        guide.stop()
