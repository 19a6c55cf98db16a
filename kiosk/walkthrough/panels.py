"""What may be laid over a page: text size, sound, language, a call, the end, the troubles of a step. The one list."""

from kiosk.value import value
from kiosk.walkthrough.variants import WHICH

CHOOSE_LANGUAGE = "ことばを えらんでください。"
# On the key of the call, until it is taken back.
IS_CALLED = "よんで います"
CALLED = "{係|かかり}の {人|ひと}を よびました。そのまま おまちください。"


@value
class Panel:
    """`title` is shown and said when it opens. `tool` and `icon` are on its button on every page.

    Without a `tool` the panel is reached from a page of its own.
    """

    name: str
    title: str
    tool: str = ""
    icon: str = ""


PANELS = {
    panel.name: panel
    for panel in (
        Panel("text", "{文字|もじ}と {色|いろ}を かえられます。", "{文字|もじ}", "letters"),
        Panel("sound", "{音|おと}の {大|おお}きさと {速|はや}さを かえられます。", "{音|おと}", "speaker"),
        Panel("language", CHOOSE_LANGUAGE, "ことば", "globe"),
        Panel("call", CALLED, "{係|かかり}を よぶ", "call-person"),
        Panel("trouble", "どう なりましたか。"),
        Panel("variant", WHICH),
        Panel("stop", "おわりますか。", "おわる", "leave"),
    )
}
