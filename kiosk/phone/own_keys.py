"""Keys that come with an element of the phone, by the name of their target: what they are called."""

from collections.abc import Mapping
from types import MappingProxyType

NONE: Mapping[str, str] = MappingProxyType({})
# Of a password: shows what is hidden, and hides it again.
EYE = "eye"
OF_SECRET = MappingProxyType({EYE: "{目|め}の しるし"})
# Of the line in which one writes in a talk. Of the last two only one is there: until something is written, and from then on.
OF_TALK = MappingProxyType({
    "plus": "プラスの しるし", "camera-key": "カメラ", "photo-key": "{写真|しゃしん}", "face": "かおの しるし",
    "mic": "マイク", "send": "{送信|そうしん}",
})  # fmt: skip
# Of something attached to a form.
OF_ATTACHED = MappingProxyType({"take-away": "とりけす"})
# Of what is looked at more closely, and of sheets to be turned.
EARLIER, LATER, NARROWER, WIDER = "earlier", "later", "narrower", "wider"
OF_VIEW = MappingProxyType({NARROWER: "－（{小|ちい}さく）", WIDER: "＋（{大|おお}きく）"})
OF_SHEETS = MappingProxyType({EARLIER: "まえの ページ", LATER: "つぎの ページ", **OF_VIEW})
