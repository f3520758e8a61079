"""How wide and tall a system's face must be made to stand in for ours: the figures of the stand-ins in ``site.css``.

    python benchmarks/stand_ins.py "DejaVu Sans" Roboto

For each face that this machine has, at both weights: ``size-adjust`` (ours over the other, both set over the prose
of ``content/``), then ``ascent-override`` and ``descent-override`` (ours over ``size-adjust``), in percent.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "overrides" / "assets" / "fonts"
SCRIPT = """async ([text, fonts, names]) => {
  for (const [weight, data] of fonts)
    document.fonts.add(await new FontFace("Ours", `url(data:font/woff2;base64,${data})`, {weight}).load());
  const context = document.createElement("canvas").getContext("2d");
  const measure = (weight, family) => {
    context.font = `${weight} 1000px ${family}`;
    const ours = context.measureText("x");
    return [text.reduce((sum, line) => sum + context.measureText(line).width, 0),
            ours.fontBoundingBoxAscent, ours.fontBoundingBoxDescent];
  };
  const rows = [];
  for (const name of names) for (const [weight] of fonts) {
    const [wide, up, down] = measure(weight, "Ours"), other = measure(weight, `"${name}", monospace`)[0];
    const none = other === measure(weight, "monospace")[0];
    rows.push([name, weight, none ? null : [wide / other * 100, up * other / wide / 10, down * other / wide / 10]]);
  }
  return rows;
}"""


def main(names: list[str]) -> None:
    """Print a line for each face and weight."""
    texts = sorted((ROOT / "content" / "articles").rglob("*.md"))
    lines = [line for path in texts for line in path.read_text("utf-8").split("\n") if line[:1].isalpha()]
    fonts = [
        [
            weight,
            base64.b64encode((FONTS / f"atkinson-hyperlegible-next-latin-{weight}-normal.woff2").read_bytes()).decode(),
        ]
        for weight in ("400", "700")
    ]
    with sync_playwright() as playwright:
        system = Path("/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=system if system.exists() else None, args=["--no-sandbox"])
        for name, weight, figures in browser.new_page().evaluate(SCRIPT, [lines, fonts, names]):
            said = "not on this machine" if figures is None else "  ".join(f"{figure:.1f} %" for figure in figures)
            print(f"{name} {weight}: {said}")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:] or ["Arial", "Roboto", "DejaVu Sans"])
