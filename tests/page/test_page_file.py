"""The page's file: its policy, its modules, and how they are joined."""

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from graph.show.bundle import BundleError, bundle
from graph.show.html import write_page

MODULES = files("graph.show").joinpath("page", "modules")


class Sections(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open, self.texts, self.attributes = [], None, {}, {}

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.open = (tag, dict(attrs).get("id", dict(attrs).get("type", "")))
        self.attributes.setdefault(tag, []).append(dict(attrs))
        self.texts.setdefault(self.open, "")

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        if self.open:
            self.texts[self.open] += data


def test_policy_names_exactly_the_scripts_and_style_of_the_file(small_store, tmp_path):
    write_page(small_store, tmp_path / "p.html", title="</title><script>alert(1)</script>")
    page = Sections()
    page.feed((tmp_path / "p.html").read_text(encoding="utf-8"))
    policy = next(a["content"] for a in page.attributes["meta"] if a.get("http-equiv"))
    wanted = set(re.findall(r"'(sha256-[^']+)'", policy))
    runs = [page.texts[("script", "")], page.texts[("script", "module")], page.texts[("style", "")]]
    hashed = {
        "sha256-" + base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in runs
    }
    assert hashed == wanted
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert page.texts[("title", "")] == "</title><script>alert(1)</script>"


def test_nothing_in_the_file_names_a_remote_resource(small_store, tmp_path):
    write_page(small_store, tmp_path / "p.html", title="t")
    page = Sections()
    page.feed((tmp_path / "p.html").read_text(encoding="utf-8"))
    for tag in page.attributes:
        for attributes in page.attributes[tag]:
            assert not {"src", "srcset", "action", "onload", "onclick", "style"} & attributes.keys()
            assert attributes.get("href", "#") == "#"


def test_modules_never_parse_markup_out_of_text():
    for module in MODULES.iterdir():
        source = module.read_text(encoding="utf-8")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Math.random",
            "Date.now",
        ):
            assert word not in source, f"{module.name}: {word}"


def test_every_module_is_used_and_short():
    text = bundle(MODULES, "main.js")
    for module in MODULES.iterdir():
        assert f"// ---- {module.name}\n" in text
        assert module.read_text(encoding="utf-8").count("\n") <= 300, module.name


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed: cannot check syntax")
def test_the_joined_program_is_valid(tmp_path):
    path = tmp_path / "page.mjs"
    path.write_text(bundle(MODULES, "main.js"), encoding="utf-8")
    done = subprocess.run(
        ["node", "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"a.js": 'import { x } from "./b.js";\n', "b.js": "const x = 1;\n"}, "exports no x"),
        (
            {
                "a.js": 'import { x } from "./b.js";\nconst y = 1;\n',
                "b.js": "export const x = 1;\nconst y = 2;\n",
            },
            "declared in",
        ),
        (
            {
                "a.js": 'import { x } from "./b.js";\n',
                "b.js": 'import { y } from "./a.js";\nexport const x = 1;\n',
            },
            "imports",
        ),
    ],
)
def test_modules_that_do_not_fit_are_an_error(tmp_path, modules, message):
    for name, source in modules.items():
        (tmp_path / name).write_text(source)
    with pytest.raises(BundleError, match=message):
        bundle(tmp_path, "a.js")


def test_modules_that_fit_are_joined_in_order(tmp_path):
    (tmp_path / "a.js").write_text('import { x } from "./b.js";\nconst z = x;\n')
    (tmp_path / "b.js").write_text("export const x = 1;\n")
    text = bundle(tmp_path, "a.js")
    assert text.index("const x = 1;") < text.index("const z = x;")
    assert "import" not in text
    assert "export" not in text
