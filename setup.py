"""What a wheel carries: the package, and inside it the lessons, the content and the catalogs that stand beside it here."""

from setuptools import find_packages, setup

_SHIPPED = ("lessons", "content", "i18n")

setup(
    packages=[*find_packages(include=["kiosk*"]), *(f"kiosk.shipped.{name}" for name in _SHIPPED)],
    package_dir={f"kiosk.shipped.{name}": name for name in _SHIPPED},
    package_data={
        "kiosk": ["qml/**/*", "classroom/*.j2"],
        **{f"kiosk.shipped.{name}": ["**/*"] for name in _SHIPPED},
    },
)
