"""A browser that reaches no network but this machine, and the few things that tests do with it."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

ARTEFACTS = Path(__file__).parent / "artefacts" / "page"
BROWSER, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--hide-scrollbars",
)


class Window:
    """A browser window and the few things that the tests do with it."""

    def __init__(self, driver: object) -> None:
        self.driver = driver

    def open(self, path: Path, address: str = "", size: tuple[int, int] = (1280, 800)) -> "Window":
        self.size(*size)
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        hash_ = "#" + quote(address, safe="=&/:,%") if address else ""
        self.driver.get(path.as_uri() + hash_)
        return self.ready()

    def ready(self) -> "Window":
        self.wait("return document.documentElement.dataset.ready === '1'")
        return self

    def size(self, width: int, height: int) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def media(self, **features: str) -> None:
        rows = [{"name": k.replace("_", "-"), "value": v} for k, v in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": rows})

    def js(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)

    def later(self, script: str, *arguments: object) -> object:
        return self.driver.execute_async_script(script, *arguments)

    def wait(self, script: str, seconds: float = 30.0, *arguments: object) -> object:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = self.js(script, *arguments)
            if value:
                return value
            time.sleep(0.03)
        raise AssertionError(f"never true within {seconds} s: {script}")

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains  # noqa: PLC0415

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def text(self, css: str) -> str:
        return str(self.js("return document.querySelector(arguments[0])?.textContent ?? ''", css))

    def click(self, css: str, words: str = "") -> None:
        found = self.js(
            "const e = [...document.querySelectorAll(arguments[0])]"
            ".find((e) => e.textContent.includes(arguments[1])); e?.click(); return Boolean(e)",
            css,
            words,
        )
        assert found, f"nothing to click: {css} {words!r}"

    def choose(self, label: str) -> None:
        script = (
            "const p = globalThis.resograph;"
            "const n = p.model.nodes.label.indexOf(arguments[0]); p.act.find(n); return n"
        )
        assert self.js(script, label) >= 0, label
        self.wait(
            "return document.querySelector('#panel-title')?.textContent === arguments[0]", 5, label
        )

    def shown(self) -> list[str]:
        return self.js("const p = resograph; return p.view.nodes.map((n) => p.model.label(n))")

    def errors(self) -> list[str]:
        return [
            row["message"] for row in self.driver.get_log("browser") if row["level"] == "SEVERE"
        ]

    def requests(self) -> list[str]:
        rows = (json.loads(r["message"])["message"] for r in self.driver.get_log("performance"))
        sent = [
            r["params"]["request"]["url"]
            for r in rows
            if r["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in sent if not url.startswith(("file:", "data:", "blob:", "about:"))]

    def violations(self) -> list[tuple[str, list[str]]]:
        """What axe finds that is serious: the rule, and the elements that break it."""
        axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
        source = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
        self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": source})
        result = self.later(
            "const done = arguments[0];"
            "axe.run(document).then((r) => done(r), (e) => done({ error: String(e) }))"
        )
        assert "error" not in result, result
        return [
            (v["id"], [n["html"][:160] for n in v["nodes"]][:4])
            for v in result["violations"]
            if v["impact"] in {"serious", "critical"}
        ]

    def picture(self, name: str) -> Path:
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        path = ARTEFACTS / f"{name}.png"
        time.sleep(0.4)
        self.driver.save_screenshot(str(path))
        return path


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    if not (Path(BROWSER).exists() and Path(DRIVER).exists()):
        pytest.skip(f"no browser: {BROWSER} and {DRIVER} are needed")
    from selenium import webdriver  # noqa: PLC0415 - only where there is a browser
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415

    profile, downloads = tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("downloads")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (
        *FLAGS,
        f"--user-data-dir={profile}",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ):
        options.add_argument(flag)
    prefs = {
        "download.default_directory": str(downloads),
        "profile.default_content_setting_values.automatic_downloads": 1,
    }
    options.add_experimental_option("prefs", prefs)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_script_timeout(60)
    driver.downloads = downloads
    yield driver
    driver.quit()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture
def window(driver: object) -> Window:
    one = Window(driver)
    one.media(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    return one
