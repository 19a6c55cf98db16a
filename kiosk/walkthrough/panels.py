"""What may be laid over a page: text size, sound, language, help, the end, the troubles of a step. The one list."""

from kiosk.value import value

CHOOSE_LANGUAGE = "ことばを えらんでください。"


@value
class Panel:
    """`title` is shown and said when it opens. `tool` is the word on its button at the top of every page.

    An empty `tool` is the language's own name; None: the panel is reached from a page of its own.
    """

    name: str
    title: str
    tool: str | None = None


PANELS = {
    panel.name: panel
    for panel in (
        Panel("text", "{文字|もじ}の {大|おお}きさと {色|いろ}を かえられます。", "{文字|もじ}"),
        Panel("sound", "{音|おと}の {大|おお}きさと {速|はや}さを かえられます。", "{音|おと}"),
        Panel("language", CHOOSE_LANGUAGE, ""),
        Panel(
            "help", "こまったときは、{近|ちか}くの {係|かかり}の{人|ひと}に {声|こえ}を かけてください。", "たすけて"
        ),
        Panel("trouble", "どうなりましたか。"),
        Panel("stop", "おわりますか。", "おわる"),
    )
}
