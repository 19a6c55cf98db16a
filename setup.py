"""What a wheel carries beside the modules: the lessons, the content and the catalogs, put into the package."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class WithShipped(build_py):
    """In a checkout these folders stand beside the package; an editable install leaves them there."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            for source, target in self._shipped():
                self.mkpath(str(Path(target).parent))
                self.copy_file(source, target)

    def get_source_files(self) -> list[str]:
        return [*super().get_source_files(), *(source for source, _ in self._shipped())]

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        return [*super().get_outputs(include_bytecode), *(target for _, target in self._shipped())]

    def _shipped(self) -> list[tuple[str, str]]:
        """(source, target) of each file."""
        files = [path for name in ("lessons", "content", "i18n") for path in sorted(Path(name).rglob("*"))]
        inside = Path(self.build_lib, "kiosk", "shipped")
        return [(str(path), str(inside / path)) for path in files if path.is_file()]


setup(cmdclass={"build_py": WithShipped})
